/** Calls of funding programmes: what is paid, to whom, how it is chosen, and questions about it. */
@NullMarked
package eu.cordee.registry.instrument.call;

import org.jspecify.annotations.NullMarked;
