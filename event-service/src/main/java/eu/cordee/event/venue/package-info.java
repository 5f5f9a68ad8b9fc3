/** Where an event takes place: its numbered tables. */
@NullMarked
package eu.cordee.event.venue;

import org.jspecify.annotations.NullMarked;
