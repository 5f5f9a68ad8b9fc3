/** Meeting requests and meetings. */
@NullMarked
package eu.cordee.matchmaking.meeting;

import org.jspecify.annotations.NullMarked;
