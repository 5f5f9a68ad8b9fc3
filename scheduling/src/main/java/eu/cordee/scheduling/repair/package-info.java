/**
 * A published plan after something went wrong: keep what can be kept, move as little as possible.
 */
@NullMarked
package eu.cordee.scheduling.repair;

import org.jspecify.annotations.NullMarked;
