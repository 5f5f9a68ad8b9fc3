/** Who does not agree with an order, how much, and on which pairs. */
@NullMarked
package eu.cordee.ranking.dissent;

import org.jspecify.annotations.NullMarked;
