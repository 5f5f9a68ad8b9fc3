package eu.cordee.matchmaking.calendar;

import java.time.Instant;

/**
 * Which state of an entry a calendar program has before it (RFC 5545, 3.8.7.4).
 *
 * @param sequence rises with whatever the entry shows
 * @param since when it became what it is
 */
record Revision(int sequence, Instant since) {}
