/** Read copies of events with their slots and tables. */
@NullMarked
package eu.cordee.matchmaking.eventcopy;

import org.jspecify.annotations.NullMarked;
