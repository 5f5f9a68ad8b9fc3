/** Combinatorial designs: rotations in which nobody meets twice, built instead of searched. */
@NullMarked
package eu.cordee.rotation.design;

import org.jspecify.annotations.NullMarked;
