/** Numbers about one event, for the desk of its organisers. */
@NullMarked
package eu.cordee.event.figure;

import org.jspecify.annotations.NullMarked;
