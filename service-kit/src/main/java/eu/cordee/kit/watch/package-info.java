/** What whoever runs the system watches: figures for Prometheus (docs/operation.md). */
@NullMarked
package eu.cordee.kit.watch;

import org.jspecify.annotations.NullMarked;
