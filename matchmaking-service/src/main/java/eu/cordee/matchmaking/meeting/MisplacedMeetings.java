package eu.cordee.matchmaking.meeting;

import eu.cordee.matchmaking.agenda.Encounter;
import eu.cordee.matchmaking.agenda.Seat;
import eu.cordee.matchmaking.database.Row;
import eu.cordee.matchmaking.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the meetings that do not stand where the plan of their event has their slot and table. */
@ApplicationScoped
class MisplacedMeetings {

  /** What is null is gone. */
  private static final String MISPLACED =
      """
      select m.id, s.id as slot_id, s.starts_at, s.ends_at, t.id as table_id,
        h.person_id as host_person, g.person_id as guest_person, m.interpreter_id
      from meeting m
      left join slot_copy s on s.id = m.slot_id and s.event_id = m.event_id
      left join table_copy t on t.id = m.table_id and t.event_id = m.event_id
      left join participant_copy h on h.id = m.host_id and h.active
      left join participant_copy g on g.id = m.guest_id and g.active
      where m.event_id = ? and m.state = 'CONFIRMED'
        and (s.id is null or t.id is null or (m.starts_at, m.ends_at) <> (s.starts_at, s.ends_at))
      order by m.id for update of m
      """;

  private final Sql sql;

  MisplacedMeetings(Sql sql) {
    this.sql = sql;
  }

  /**
   * A meeting, and what the plan has for it.
   *
   * @param table where it is, if there still is such a table
   */
  record Misplaced(
      UUID meetingId,
      @Nullable UUID slotId,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable UUID table,
      @Nullable UUID hostPerson,
      @Nullable UUID guestPerson,
      @Nullable UUID interpreter) {

    private static Misplaced of(Row row) throws SQLException {
      return new Misplaced(
          row.id("id"),
          row.idOrNull("slot_id"),
          row.instantOrNull("starts_at"),
          row.instantOrNull("ends_at"),
          row.idOrNull("table_id"),
          row.idOrNull("host_person"),
          row.idOrNull("guest_person"),
          row.idOrNull("interpreter_id"));
    }

    /** What it wants of the agenda; nothing when its slot or one of its people is gone. */
    Optional<Encounter> encounter(UUID eventId) {
      return from == null || to == null || hostPerson == null || guestPerson == null
          ? Optional.empty()
          : Optional.of(
              new Encounter(
                  eventId,
                  meetingId,
                  hostPerson,
                  guestPerson,
                  from,
                  to,
                  table,
                  interpreter != null,
                  interpreter));
    }

    void give(Meeting meeting, Seat.Taken seat) {
      meeting.place(
          Objects.requireNonNull(slotId),
          Objects.requireNonNull(from),
          Objects.requireNonNull(to),
          seat.tableId());
      meeting.interpretedBy(seat.interpreterId());
    }
  }

  /** By id, their rows locked until the transaction ends. */
  Map<UUID, Misplaced> lock(UUID eventId) {
    Map<UUID, Misplaced> found = new LinkedHashMap<>();
    sql.list(MISPLACED, Misplaced::of, eventId).forEach(one -> found.put(one.meetingId, one));
    return found;
  }
}
