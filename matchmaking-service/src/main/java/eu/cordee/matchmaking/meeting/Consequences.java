package eu.cordee.matchmaking.meeting;

import eu.cordee.kit.message.Outbox;
import eu.cordee.matchmaking.agenda.Occupancy;
import eu.cordee.matchmaking.database.Sql;
import eu.cordee.matchmaking.event.EventCalledOff;
import eu.cordee.matchmaking.event.ParticipantLeft;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** What follows for meetings when somebody leaves or the event is called off: time comes back. */
@ApplicationScoped
class Consequences {

  private final MeetingRequests requests;
  private final Meetings meetings;
  private final Occupancy occupancy;
  private final Outbox outbox;
  private final Sql sql;

  Consequences(
      MeetingRequests requests, Meetings meetings, Occupancy occupancy, Outbox outbox, Sql sql) {
    this.requests = requests;
    this.meetings = meetings;
    this.occupancy = occupancy;
    this.outbox = outbox;
    this.sql = sql;
  }

  void on(@Observes ParticipantLeft left) {
    requests
        .lockOpenOf(left.participantId())
        .forEach(request -> request.become(RequestState.CANCELLED));
    cancel(meetings.lockOfParticipant(left.participantId()));
  }

  void on(@Observes EventCalledOff off) {
    sql.update(
        """
        update meeting_request set state = 'CANCELLED', version = version + 1, changed_at = now()
        where event_id = ? and state in ('PENDING', 'ACCEPTED')
        """,
        off.eventId());
    cancel(meetings.lockOfEvent(off.eventId()));
  }

  private void cancel(List<Meeting> concerned) {
    concerned.forEach(Meeting::cancel);
    occupancy.release(concerned.stream().map(Meeting::id).toList());
    outbox.publishAll(concerned, Meeting::cancelled);
  }
}
