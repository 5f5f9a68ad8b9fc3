/** How a bench asks: by hand, many at a time, and as a browser logs in. */
@NullMarked
package eu.cordee.launcher.bench.wire;

import org.jspecify.annotations.NullMarked;
