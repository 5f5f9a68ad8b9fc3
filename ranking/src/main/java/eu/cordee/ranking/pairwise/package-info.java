/**
 * How many prefer one item to another, in exact fractions, and how sources are weighed together.
 */
@NullMarked
package eu.cordee.ranking.pairwise;

import org.jspecify.annotations.NullMarked;
