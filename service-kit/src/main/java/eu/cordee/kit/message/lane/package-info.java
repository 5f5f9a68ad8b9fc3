/** The way of what is written in the outbox to Kafka: lanes that keep the order of each key. */
@NullMarked
package eu.cordee.kit.message.lane;

import org.jspecify.annotations.NullMarked;
