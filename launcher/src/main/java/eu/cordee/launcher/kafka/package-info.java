/** The Kafka broker. */
@NullMarked
package eu.cordee.launcher.kafka;

import org.jspecify.annotations.NullMarked;
