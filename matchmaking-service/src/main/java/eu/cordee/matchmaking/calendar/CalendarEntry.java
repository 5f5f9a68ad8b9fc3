package eu.cordee.matchmaking.calendar;

import eu.cordee.matchmaking.database.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/**
 * One entry of a calendar.
 *
 * @param version of the meeting or the commitment
 * @param changedAt when that changed last; what else the entry shows has other sources
 */
record CalendarEntry(
    UUID id,
    long version,
    Instant changedAt,
    Instant startsAt,
    Instant endsAt,
    String summary,
    String place,
    boolean cancelled) {

  static CalendarEntry of(Row row) throws SQLException {
    return new CalendarEntry(
        row.id("id"),
        row.large("version"),
        row.instant("changed_at"),
        row.instant("starts_at"),
        row.instant("ends_at"),
        row.text("summary"),
        row.text("place"),
        row.flag("cancelled"));
  }
}
