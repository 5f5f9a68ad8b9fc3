/** Read copies of events, participants and organisations, and who may do what at an event. */
@NullMarked
package eu.cordee.matchmaking.event;

import org.jspecify.annotations.NullMarked;
