/** The rotation of a café: who sits where in each round, and how good that provably is. */
@NullMarked
package eu.cordee.event.cafe;

import org.jspecify.annotations.NullMarked;
