/**
 * Runs of the scheduler over an event's accepted requests: queued, worked on by one replica,
 * reviewed, published.
 */
@NullMarked
package eu.cordee.matchmaking.timetable;

import org.jspecify.annotations.NullMarked;
