/** Which organisation belongs to which cluster, as both sides say. */
@NullMarked
package eu.cordee.registry.membership;

import org.jspecify.annotations.NullMarked;
