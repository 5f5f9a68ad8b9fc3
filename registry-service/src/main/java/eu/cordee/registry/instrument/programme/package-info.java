/** Funding programmes: who owns one, in which currency, the cap of an organisation, and people. */
@NullMarked
package eu.cordee.registry.instrument.programme;

import org.jspecify.annotations.NullMarked;
