/** How far a weight can move before the order changes, in exact fractions. */
@NullMarked
package eu.cordee.ranking.stability;

import org.jspecify.annotations.NullMarked;
