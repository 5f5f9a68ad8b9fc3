/** The agenda as an iCalendar feed (RFC 5545). */
@NullMarked
package eu.cordee.matchmaking.calendar;

import org.jspecify.annotations.NullMarked;
