/** Agreed encounters: their slot and table, moving and cancelling them. */
@NullMarked
package eu.cordee.matchmaking.meeting;

import org.jspecify.annotations.NullMarked;
