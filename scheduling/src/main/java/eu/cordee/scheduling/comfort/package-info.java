/**
 * Fewer breaks and shorter ways, without changing which meetings take place. For the engine's own
 * packages.
 */
@NullMarked
package eu.cordee.scheduling.comfort;

import org.jspecify.annotations.NullMarked;
