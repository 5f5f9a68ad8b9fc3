/** Plackett and Luce's model of choice, as a second opinion that has probabilities. */
@NullMarked
package eu.cordee.ranking.luce;

import org.jspecify.annotations.NullMarked;
