package eu.cordee.matchmaking.meetingrequest;

import eu.cordee.kit.message.Outbox;
import eu.cordee.matchmaking.agenda.Occupancy;
import eu.cordee.matchmaking.database.Sql;
import eu.cordee.matchmaking.eventcopy.EventCalledOff;
import eu.cordee.matchmaking.meeting.Meeting;
import eu.cordee.matchmaking.meeting.Meetings;
import eu.cordee.matchmaking.meeting.PlacesLost;
import eu.cordee.matchmaking.participantcopy.ParticipantLeft;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.function.Consumer;

/**
 * What follows for requests and their meetings when somebody leaves, the event is called off, or a
 * moved slot costs them their place.
 */
@ApplicationScoped
class Consequences {

  private static final String CALL_OFF =
      """
      update meeting_request set state = 'CANCELLED', version = version + 1, changed_at = now()
      where event_id = ? and state in ('PENDING', 'ACCEPTED') returning id
      """;

  private final MeetingRequests requests;
  private final RequestFacts facts;
  private final Meetings meetings;
  private final Occupancy occupancy;
  private final Outbox outbox;
  private final Sql sql;

  Consequences(
      MeetingRequests requests,
      RequestFacts facts,
      Meetings meetings,
      Occupancy occupancy,
      Outbox outbox,
      Sql sql) {
    this.requests = requests;
    this.facts = facts;
    this.meetings = meetings;
    this.occupancy = occupancy;
    this.outbox = outbox;
    this.sql = sql;
  }

  void on(@Observes ParticipantLeft left) {
    List<MeetingRequest> open = requests.lockOpenOf(left.participantId());
    open.forEach(request -> request.become(RequestState.CANCELLED));
    facts.stand(open);
    end(meetings.lockOfParticipant(left.participantId()), Meeting::cancel);
  }

  void on(@Observes EventCalledOff off) {
    facts.written(sql.list(CALL_OFF, row -> row.id("id"), off.eventId()));
    end(meetings.lockOfEvent(off.eventId()), Meeting::callOff);
  }

  void on(@Observes PlacesLost lost) {
    sql.update(
        """
        update meeting_request set unplaced_reason = ?, version = version + 1, changed_at = now()
        where id = any (?::uuid[])
        """,
        UnplacedReason.NO_COMMON_SLOT,
        lost.requestIds());
  }

  private void end(List<Meeting> concerned, Consumer<Meeting> how) {
    concerned.forEach(how);
    occupancy.release(concerned.stream().map(Meeting::id).toList());
    outbox.publishAll(concerned, Meeting::cancelled);
  }
}
