/** The one authority on who and what is occupied when; see docs/double-booking.md. */
@NullMarked
package eu.cordee.matchmaking.agenda;

import org.jspecify.annotations.NullMarked;
