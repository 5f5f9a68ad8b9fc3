package eu.cordee.matchmaking.agenda;

import eu.cordee.kit.message.Outbox;
import eu.cordee.matchmaking.database.Row;
import eu.cordee.matchmaking.database.Sql;
import eu.cordee.matchmaking.participantcopy.ParticipantTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Keeps what is planned for a participant for the right time: their own once they have accepted the
 * event, that of the participant before. What they have something else for by then gives way: they
 * were never asked about it. See docs/double-booking.md.
 */
@ApplicationScoped
class KeptTime {

  private static final String IS_ANYTHING_ELSEWHERE =
      """
      select 1 as yes from participant_copy p
      join occupancy o on o.time_of in (p.id, p.person_id) and o.time_of <> p.time_of
        and o.event_id = p.event_id and o.resource_id = p.person_id
      where p.id = ?
      limit 1
      """;

  /**
   * Requests and meetings come before what they occupy, and who cancels waits here: they would not
   * see the rows that are written anew.
   */
  private static final String LOCK =
      """
      select m.id from meeting m join meeting_request r on r.id = m.request_id
      where (m.host_id = ? or m.guest_id = ? or m.interpreter_id = ?) and m.state = 'CONFIRMED'
      order by r.id for update of r, m
      """;

  /**
   * Written anew rather than changed: what loses against another transaction, even one that has not
   * ended yet, is then told by its missing row and not by an error. In the order of time, so that
   * two events that are accepted at once never wait for each other in a circle.
   */
  private static final String KEEP =
      """
      with planned as (
        delete from occupancy o using participant_copy p
        where p.id = ? and o.time_of in (p.id, p.person_id) and o.time_of <> p.time_of
          and o.event_id = p.event_id and o.resource_id = p.person_id
        returning o.event_id, o.resource_kind, o.resource_id, o.during, o.source_kind, o.source_id
      ), kept as (
        insert into occupancy (event_id, resource_kind, resource_id, during, source_kind, source_id)
        select * from planned order by lower(during)
        on conflict do nothing
        returning source_id
      )
      select source_id, source_kind, resource_kind from planned
      where source_id not in (select source_id from kept)
      order by source_id
      """;

  private final Sql sql;
  private final Commitments commitments;
  private final Outbox outbox;
  private final Event<MeetingsGiveWay> meetings;
  private final Event<InterpretersGiveWay> interpreters;

  KeptTime(
      Sql sql,
      Commitments commitments,
      Outbox outbox,
      Event<MeetingsGiveWay> meetings,
      Event<InterpretersGiveWay> interpreters) {
    this.sql = sql;
    this.commitments = commitments;
    this.outbox = outbox;
    this.meetings = meetings;
    this.interpreters = interpreters;
  }

  /** What somebody does in what loses their time. */
  private enum Part {
    ATTENDS,
    MEETS,
    INTERPRETS;

    static Part of(Row row) throws SQLException {
      if (row.text("source_kind").equals("COMMITMENT")) {
        return ATTENDS;
      }
      return row.text("resource_kind").equals("INTERPRETER") ? INTERPRETS : MEETS;
    }
  }

  private record Lost(UUID source, Part part) {}

  void on(@Observes ParticipantTime participant) {
    UUID id = participant.participantId();
    if (sql.first(IS_ANYTHING_ELSEWHERE, row -> true, id).isEmpty()) {
      return;
    }
    sql.list(LOCK, row -> true, id, id, id);
    Map<Part, List<UUID>> lost =
        sql.list(KEEP, row -> new Lost(row.id("source_id"), Part.of(row)), id).stream()
            .collect(
                Collectors.groupingBy(
                    Lost::part, Collectors.mapping(Lost::source, Collectors.toList())));
    lost.getOrDefault(Part.ATTENDS, List.of()).forEach(this::refuse);
    // Who interprets in a meeting that is cancelled is free for another one.
    if (lost.containsKey(Part.MEETS)) {
      meetings.fire(new MeetingsGiveWay(participant.eventId(), lost.get(Part.MEETS)));
    }
    if (lost.containsKey(Part.INTERPRETS)) {
      interpreters.fire(new InterpretersGiveWay(lost.get(Part.INTERPRETS)));
    }
  }

  private void refuse(UUID commitmentId) {
    Commitment commitment = commitments.findById(commitmentId);
    commitment.refuse();
    outbox.publish(commitment, commitment::toMessage);
  }
}
