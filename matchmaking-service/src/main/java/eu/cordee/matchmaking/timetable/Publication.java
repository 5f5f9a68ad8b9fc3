package eu.cordee.matchmaking.timetable;

import eu.cordee.kit.message.Outbox;
import eu.cordee.matchmaking.agenda.Encounter;
import eu.cordee.matchmaking.agenda.GroupSeating;
import eu.cordee.matchmaking.agenda.Occupancy;
import eu.cordee.matchmaking.agenda.Seat;
import eu.cordee.matchmaking.database.Row;
import eu.cordee.matchmaking.database.Sql;
import eu.cordee.matchmaking.meeting.Meeting;
import eu.cordee.matchmaking.meeting.Meetings;
import eu.cordee.matchmaking.meetingrequest.UnplacedReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Puts a timetable into the agendas, all in one transaction, and takes it back. Who has booked
 * since the run keeps their meeting, and who is not there any more gets none; the request that
 * loses stays unplaced, with its reason.
 */
@ApplicationScoped
class Publication {

  /** In the order of all bookers. */
  private static final String LOCK =
      """
      select r.id from timetable_placement p join meeting_request r on r.id = p.request_id
      where p.run_id = ? order by r.id for update of r
      """;

  /** In a statement of its own, which sees what whoever had the locks before has booked. */
  private static final String STILL_WANTED =
      """
      select r.id as request_id, r.host_id, r.guest_id, h.person_id as host_person, g.person_id as guest_person,
        p.slot_id, p.table_id, p.interpreter_id, s.starts_at, s.ends_at,
        s.starts_at <= clock_timestamp() and e.ends_at >= clock_timestamp()
          or exists (select 1 from unavailable_slot u where u.slot_id = p.slot_id and u.participant_id in (h.id, g.id)) as blocked
      from timetable_placement p
      join meeting_request r on r.id = p.request_id and r.state = 'ACCEPTED'
      join slot_copy s on s.id = p.slot_id
      join event_copy e on e.id = r.event_id
      join table_copy t on t.id = p.table_id
      join participant_copy h on h.id = r.host_id and h.active
      join participant_copy g on g.id = r.guest_id and g.active
      where p.run_id = ?
      and not exists (select 1 from meeting m where m.request_id = r.id and m.state = 'CONFIRMED')
      order by r.id
      """;

  private final Sql sql;
  private final GroupSeating seating;
  private final Occupancy occupancy;
  private final Meetings meetings;
  private final Placements placements;
  private final Outbox outbox;

  Publication(
      Sql sql,
      GroupSeating seating,
      Occupancy occupancy,
      Meetings meetings,
      Placements placements,
      Outbox outbox) {
    this.sql = sql;
    this.seating = seating;
    this.occupancy = occupancy;
    this.meetings = meetings;
    this.placements = placements;
    this.outbox = outbox;
  }

  private record Planned(
      UUID requestId,
      Meeting meeting,
      UUID hostPerson,
      UUID guestPerson,
      UUID slotId,
      UUID tableId,
      @Nullable UUID interpreterId,
      Instant from,
      Instant to,
      boolean blocked) {

    static Planned of(TimetableRun run, Row row) throws SQLException {
      UUID request = row.id("request_id");
      return new Planned(
          request,
          new Meeting(run.eventId(), request, row.id("host_id"), row.id("guest_id")).from(run.id()),
          row.id("host_person"),
          row.id("guest_person"),
          row.id("slot_id"),
          row.id("table_id"),
          row.idOrNull("interpreter_id"),
          row.instant("starts_at"),
          row.instant("ends_at"),
          row.flag("blocked"));
    }

    Encounter encounter(UUID eventId) {
      return new Encounter(
          eventId,
          meeting.id(),
          hostPerson,
          guestPerson,
          from,
          to,
          tableId,
          interpreterId != null,
          interpreterId);
    }

    void placeAt(Seat.Taken seat) {
      meeting.place(slotId, from, to, seat.tableId());
      meeting.interpretedBy(seat.interpreterId());
    }
  }

  void publish(TimetableRun run) {
    run.become(RunState.PUBLISHED);
    sql.list(LOCK, row -> row.id("id"), run.id());
    List<Planned> planned = sql.list(STILL_WANTED, row -> Planned.of(run, row), run.id());
    dropTheRest(run, planned);
    List<Planned> seated = seat(run, planned);
    placements.tellRequests(run.id());
    outbox.publishAll(seated.stream().map(Planned::meeting).toList(), Meeting::confirmed);
    run.result(seated.size());
    outbox.publish(run, run::published);
  }

  /** How many meetings of a published run stand; repairs and people have taken some since. */
  Optional<Long> standing(TimetableRun run) {
    return run.state() == RunState.PUBLISHED
        ? Optional.of(meetings.countOfTimetable(run.id()))
        : Optional.empty();
  }

  void rollBack(TimetableRun run) {
    run.become(RunState.ROLLED_BACK);
    List<Meeting> made = meetings.lockOfTimetable(run.id());
    made.forEach(Meeting::cancel);
    occupancy.release(made.stream().map(Meeting::id).toList());
    outbox.publishAll(made, Meeting::cancelled);
    outbox.publish(run, run::rolledBack);
  }

  private void dropTheRest(TimetableRun run, List<Planned> planned) {
    Set<UUID> gone = new HashSet<>(placements.placed(run.id()));
    planned.forEach(meeting -> gone.remove(meeting.requestId));
    placements.drop(run.id(), gone);
  }

  private List<Planned> seat(TimetableRun run, List<Planned> planned) {
    Map<UUID, Seat> seats =
        seating.seat(
            run.eventId(),
            planned.stream()
                .filter(meeting -> !meeting.blocked)
                .map(meeting -> meeting.encounter(run.eventId()))
                .toList());
    List<Planned> seated = new ArrayList<>(planned.size());
    Map<UUID, UUID> reseated = new HashMap<>();
    Map<UUID, UnplacedReason> lost = new HashMap<>();
    for (Planned meeting : planned) {
      switch (seats.get(meeting.meeting.id())) {
        case Seat.Taken taken -> {
          meeting.placeAt(taken);
          seated.add(meeting);
          if (!taken.tableId().equals(meeting.tableId)) {
            reseated.put(meeting.requestId, taken.tableId());
          }
        }
        case Seat.NoTable full -> lost.put(meeting.requestId, UnplacedReason.NO_TABLE);
        case Seat.NoInterpreter alone -> lost.put(meeting.requestId, UnplacedReason.NO_INTERPRETER);
        case Seat.PeopleBusy busy -> lost.put(meeting.requestId, UnplacedReason.NO_COMMON_SLOT);
        case null -> lost.put(meeting.requestId, UnplacedReason.NO_COMMON_SLOT);
      }
    }
    placements.reseat(run.id(), reseated);
    placements.lose(run.id(), lost);
    return seated;
  }
}
