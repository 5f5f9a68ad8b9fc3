/** Draws from distributions, the same on every machine. */
@NullMarked
package eu.cordee.ranking.chance;

import org.jspecify.annotations.NullMarked;
