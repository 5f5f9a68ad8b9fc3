package eu.cordee.matchmaking.event;

import eu.cordee.matchmaking.database.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** A meeting interval of an event; {@code number} counts from 1 in time order. */
public record SlotCopy(UUID id, int number, Instant startsAt, Instant endsAt) {

  static SlotCopy of(Row row) throws SQLException {
    return new SlotCopy(
        row.id("id"), row.number("number"), row.instant("starts_at"), row.instant("ends_at"));
  }
}
