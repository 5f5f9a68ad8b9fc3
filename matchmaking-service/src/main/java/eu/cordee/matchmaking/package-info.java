/** matchmaking-service: with whom. */
@NullMarked
package eu.cordee.matchmaking;

import org.jspecify.annotations.NullMarked;
