/** Scores of projects by criteria as a source of evidence, whatever weights the criteria have. */
@NullMarked
package eu.cordee.ranking.review;

import org.jspecify.annotations.NullMarked;
