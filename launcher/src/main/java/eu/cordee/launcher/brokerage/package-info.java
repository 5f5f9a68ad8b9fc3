/**
 * Brokerage events in files: participants, availability and meeting requests, as CSV or MiniZinc
 * data.
 */
@NullMarked
package eu.cordee.launcher.brokerage;

import org.jspecify.annotations.NullMarked;
