/**
 * Cafés at an event: their tables, rounds and states. Guests, plans and the clock have packages of
 * their own.
 */
@NullMarked
package eu.cordee.event.cafe;

import org.jspecify.annotations.NullMarked;
