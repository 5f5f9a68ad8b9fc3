package eu.cordee.matchmaking.meeting;

import eu.cordee.kit.http.ProblemException;
import eu.cordee.matchmaking.agenda.Encounter;
import eu.cordee.matchmaking.agenda.Seat;
import eu.cordee.matchmaking.database.Row;
import eu.cordee.matchmaking.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Whether two participants can meet in a slot as far as their wishes and the clock go. */
@ApplicationScoped
class SlotsForTwo {

  /** Only while an event runs are its earlier slots gone; one long past may be replayed. */
  private static final String SLOT_FOR_TWO =
      """
      select s.id, s.starts_at, s.ends_at, h.person_id as host_person, g.person_id as guest_person,
        s.starts_at <= now() and e.ends_at >= now() as begun,
        exists (select 1 from unavailable_slot u where u.slot_id = s.id and u.participant_id in (h.id, g.id)) as blocked,
        exists (select 1 from interpreter i where i.event_id = s.event_id)
          and exists (select 1 from profile hf join profile gf on share_no_language(hf.languages, gf.languages)
            where hf.id = h.id and gf.id = g.id) as interpreted
      from slot_copy s
      join event_copy e on e.id = s.event_id
      join participant_copy h on h.id = ? and h.active
      join participant_copy g on g.id = ? and g.active
      where s.id = ? and s.event_id = ?
      """;

  private final Sql sql;

  SlotsForTwo(Sql sql) {
    this.sql = sql;
  }

  record Slot(
      UUID id,
      Instant from,
      Instant to,
      UUID hostPerson,
      UUID guestPerson,
      boolean begun,
      boolean blocked,
      boolean interpreted) {

    private static Slot of(Row row) throws SQLException {
      return new Slot(
          row.id("id"),
          row.instant("starts_at"),
          row.instant("ends_at"),
          row.id("host_person"),
          row.id("guest_person"),
          row.flag("begun"),
          row.flag("blocked"),
          row.flag("interpreted"));
    }

    void give(Meeting meeting, Seat.Taken seat) {
      meeting.place(id, from, to, seat.tableId());
      meeting.interpretedBy(seat.interpreterId());
    }

    Encounter encounter(Meeting meeting) {
      return new Encounter(
          meeting.eventId(),
          meeting.id(),
          hostPerson,
          guestPerson,
          from,
          to,
          meeting.tableId(),
          interpreted,
          meeting.interpreterId());
    }
  }

  /** The slot with its people; 400 when the event has no such slot, 409 when it cannot be. */
  Slot possible(Meeting meeting, UUID slotId) {
    Slot slot =
        find(meeting, slotId)
            .orElseThrow(() -> ProblemException.badField("slotId", "is no slot of this event"));
    if (slot.begun) {
      throw new ProblemException(MeetingProblem.SLOT_BEGUN);
    }
    if (slot.blocked) {
      throw new ProblemException(MeetingProblem.PERSON_BUSY);
    }
    return slot;
  }

  /** The slot with its people, whatever they wish; empty when it or one of them is gone. */
  Optional<Slot> find(Meeting meeting, UUID slotId) {
    return sql.first(
        SLOT_FOR_TWO, Slot::of, meeting.hostId(), meeting.guestId(), slotId, meeting.eventId());
  }
}
