/** How a service reaches Kafka and says who it is. */
@NullMarked
package eu.cordee.kit.broker;

import org.jspecify.annotations.NullMarked;
