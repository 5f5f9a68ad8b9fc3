/** Who asks whom for a meeting, and what becomes of it. */
@NullMarked
package eu.cordee.matchmaking.meetingrequest;

import org.jspecify.annotations.NullMarked;
