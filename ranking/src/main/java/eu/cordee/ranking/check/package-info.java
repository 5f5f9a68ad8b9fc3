/** Other rules on the same evidence, to be printed beside the order: where they differ, say so. */
@NullMarked
package eu.cordee.ranking.check;

import org.jspecify.annotations.NullMarked;
