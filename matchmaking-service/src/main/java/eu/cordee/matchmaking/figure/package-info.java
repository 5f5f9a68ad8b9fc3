/** Numbers about the meetings of one event, for the desk of its organisers. */
@NullMarked
package eu.cordee.matchmaking.figure;

import org.jspecify.annotations.NullMarked;
