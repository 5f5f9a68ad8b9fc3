/** Who waits for a place at an event that is full, and whom a place is offered to. */
@NullMarked
package eu.cordee.event.waitlist;

import org.jspecify.annotations.NullMarked;
