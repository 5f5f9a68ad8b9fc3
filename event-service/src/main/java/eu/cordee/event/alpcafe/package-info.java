/** Cafés at an event: their tables, rounds and guests, who sits where, and the clock. */
@NullMarked
package eu.cordee.event.alpcafe;

import org.jspecify.annotations.NullMarked;
