/** One order of a study's instruments out of its evidence, and how firm it is. */
@NullMarked
package eu.cordee.registry.studyranking;

import org.jspecify.annotations.NullMarked;
