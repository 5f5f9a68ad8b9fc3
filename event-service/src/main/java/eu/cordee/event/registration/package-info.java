/** Who takes part in an event, never more than it has places. */
@NullMarked
package eu.cordee.event.registration;

import org.jspecify.annotations.NullMarked;
