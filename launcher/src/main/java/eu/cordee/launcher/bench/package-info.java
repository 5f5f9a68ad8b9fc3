/** Measures a running copy; see docs/benchmarks.md. */
@NullMarked
package eu.cordee.launcher.bench;

import org.jspecify.annotations.NullMarked;
