/** Read copies of participants, and waiting for those that are on their way. */
@NullMarked
package eu.cordee.matchmaking.participantcopy;

import org.jspecify.annotations.NullMarked;
