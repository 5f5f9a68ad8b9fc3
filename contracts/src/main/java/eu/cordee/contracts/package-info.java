/**
 * The published language: one sealed interface per Kafka topic, its facts nested as records.
 *
 * <p>A fact carries the whole public state of its aggregate, so that a reader can store it without
 * having seen the one before. No personal data travels here: ids only. Golden files under {@code
 * src/test/resources/golden} hold each shape for ever; they are added to, never edited.
 */
@NullMarked
package eu.cordee.contracts;

import org.jspecify.annotations.NullMarked;
