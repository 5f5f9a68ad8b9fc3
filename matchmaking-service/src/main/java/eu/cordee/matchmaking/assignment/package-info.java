/**
 * What is to be scheduled: an event's requests, people, slots and tables as they stand, numbered as
 * the engine wants them, and what the numbers mean.
 */
@NullMarked
package eu.cordee.matchmaking.assignment;

import org.jspecify.annotations.NullMarked;
