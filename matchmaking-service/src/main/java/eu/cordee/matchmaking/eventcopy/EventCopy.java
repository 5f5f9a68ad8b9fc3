package eu.cordee.matchmaking.eventcopy;

import eu.cordee.contracts.EventMessage;
import eu.cordee.matchmaking.database.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/**
 * This service's copy of an event.
 *
 * @param zone IANA zone of the venue
 */
public record EventCopy(
    UUID id,
    EventMessage.Status status,
    String title,
    String zone,
    String venue,
    Instant startsAt,
    Instant endsAt) {

  static EventCopy of(Row row) throws SQLException {
    return new EventCopy(
        row.id("id"),
        EventMessage.Status.valueOf(row.text("status")),
        row.text("title"),
        row.text("zone"),
        row.text("venue"),
        row.instant("starts_at"),
        row.instant("ends_at"));
  }

  /** Cancelled events take no more requests and meetings. */
  public boolean isCancelled() {
    return status == EventMessage.Status.CANCELLED;
  }
}
