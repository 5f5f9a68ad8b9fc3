package eu.cordee.matchmaking.agenda;

import eu.cordee.contracts.AgendaMessage.Answer;
import eu.cordee.kit.message.Outbox;
import eu.cordee.matchmaking.database.Sql;
import eu.cordee.matchmaking.participantcopy.ParticipantTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;

/**
 * Keeps what is planned for a participant for the right time: their own once they have accepted the
 * event, that of the participant before. What they have something else for by then gives way: they
 * were never asked about it. See docs/double-booking.md.
 */
@ApplicationScoped
class KeptTime {

  private static final String ELSEWHERE =
      """
      select o.source_id, o.source_kind,
        exists (select 1 from occupancy x where x.time_of = p.time_of and x.during && o.during) as is_taken
      from participant_copy p
      join occupancy o on o.time_of in (p.id, p.person_id) and o.time_of <> p.time_of
        and o.event_id = p.event_id and o.resource_id = p.person_id
      where p.id = ?
      order by o.source_id
      """;

  private static final String KEEP =
      """
      update occupancy o set time_of = p.time_of from participant_copy p
      where p.id = ? and o.time_of in (p.id, p.person_id) and o.time_of <> p.time_of
        and o.event_id = p.event_id and o.resource_id = p.person_id
      """;

  private final Sql sql;
  private final Occupancy occupancy;
  private final Commitments commitments;
  private final Outbox outbox;
  private final Event<MeetingsGiveWay> meetings;

  KeptTime(
      Sql sql,
      Occupancy occupancy,
      Commitments commitments,
      Outbox outbox,
      Event<MeetingsGiveWay> meetings) {
    this.sql = sql;
    this.occupancy = occupancy;
    this.commitments = commitments;
    this.outbox = outbox;
    this.meetings = meetings;
  }

  private record Planned(UUID source, boolean isMeeting, boolean isTaken) {}

  void on(@Observes ParticipantTime participant) {
    List<Planned> planned =
        sql.list(
            ELSEWHERE,
            row ->
                new Planned(
                    row.id("source_id"),
                    row.text("source_kind").equals("MEETING"),
                    row.flag("is_taken")),
            participant.participantId());
    if (planned.isEmpty()) {
      return;
    }
    List<Planned> giveWay = planned.stream().filter(Planned::isTaken).toList();
    List<UUID> lost = giveWay.stream().filter(Planned::isMeeting).map(Planned::source).toList();
    if (!lost.isEmpty()) {
      meetings.fire(new MeetingsGiveWay(participant.eventId(), lost));
    }
    giveWay.stream().filter(one -> !one.isMeeting()).forEach(one -> refuse(one.source));
    sql.update(KEEP, participant.participantId());
  }

  private void refuse(UUID commitmentId) {
    Commitment commitment = commitments.findById(commitmentId);
    commitment.answer(Answer.REFUSED, Commitment.BUSY);
    occupancy.release(commitmentId);
    outbox.publish(commitment, commitment::toMessage);
  }
}
