/** Where meetings stand, as matchmaking-service tells it: what a change of the plan would touch. */
@NullMarked
package eu.cordee.event.meetingcopy;

import org.jspecify.annotations.NullMarked;
