/** A survey of a study: what it asks, on which conditions, and whom. */
@NullMarked
package eu.cordee.registry.survey;

import org.jspecify.annotations.NullMarked;
