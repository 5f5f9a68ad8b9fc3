/** Combinatorial designs: rotations in which nobody meets twice, built instead of searched. */
@NullMarked
package eu.cordee.event.cafe.design;

import org.jspecify.annotations.NullMarked;
