/** Cafés that speak for the regions of a study, and what they found. */
@NullMarked
package eu.cordee.registry.studycafe;

import org.jspecify.annotations.NullMarked;
