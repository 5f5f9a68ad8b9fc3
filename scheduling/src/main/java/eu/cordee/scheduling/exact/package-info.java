/** Small events searched to the end by CP-SAT. For the engine's own packages. */
@NullMarked
package eu.cordee.scheduling.exact;

import org.jspecify.annotations.NullMarked;
