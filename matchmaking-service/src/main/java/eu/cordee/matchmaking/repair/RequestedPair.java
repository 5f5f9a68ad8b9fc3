package eu.cordee.matchmaking.repair;

import eu.cordee.matchmaking.database.Row;
import eu.cordee.matchmaking.meeting.Meeting;
import java.sql.SQLException;
import java.util.UUID;

/** Two who want to meet, as participants and as people. */
record RequestedPair(UUID requestId, UUID host, UUID guest, UUID hostPerson, UUID guestPerson) {

  static RequestedPair of(Row row) throws SQLException {
    return new RequestedPair(
        row.id("id"),
        row.id("host_id"),
        row.id("guest_id"),
        row.id("host_person"),
        row.id("guest_person"));
  }

  /** A meeting of the two that has no place yet. */
  Meeting meeting(UUID eventId) {
    return new Meeting(eventId, requestId, host, guest);
  }
}
