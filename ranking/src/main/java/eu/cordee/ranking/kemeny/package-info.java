/** The orders that agree most with a matrix of pairs: all of them, and nothing but them. */
@NullMarked
package eu.cordee.ranking.kemeny;

import org.jspecify.annotations.NullMarked;
