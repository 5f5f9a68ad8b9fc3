/** Formal meetings of clusters: what was on the agenda, what was said, what was decided by whom. */
@NullMarked
package eu.cordee.registry.workshop;

import org.jspecify.annotations.NullMarked;
