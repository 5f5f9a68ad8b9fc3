/**
 * All parts together: in which order they start and stop, what is looked at before, and what tests
 * share of them.
 */
@NullMarked
package eu.cordee.launcher.system;

import org.jspecify.annotations.NullMarked;
