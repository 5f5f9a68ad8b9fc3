/**
 * What no plan can beat: weighted b-matching, its prices, and how half choices become whole ones.
 */
@NullMarked
package eu.cordee.scheduling.bound;

import org.jspecify.annotations.NullMarked;
