/** Who sits where in each round of a café: wishes, the engine's answer, its figures and proof. */
@NullMarked
package eu.cordee.event.cafe.plan;

import org.jspecify.annotations.NullMarked;
