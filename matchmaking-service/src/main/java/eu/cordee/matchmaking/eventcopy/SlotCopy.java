package eu.cordee.matchmaking.eventcopy;

import eu.cordee.matchmaking.database.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A meeting interval of an event; {@code number} counts from 1 in time order. */
@Schema(name = "Slot")
public record SlotCopy(UUID id, int number, Instant startsAt, Instant endsAt) {

  static SlotCopy of(Row row) throws SQLException {
    return new SlotCopy(
        row.id("id"), row.number("number"), row.instant("starts_at"), row.instant("ends_at"));
  }
}
