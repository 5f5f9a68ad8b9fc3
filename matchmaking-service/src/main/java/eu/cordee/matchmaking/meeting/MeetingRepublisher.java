package eu.cordee.matchmaking.meeting;

import eu.cordee.contracts.Topic;
import eu.cordee.kit.message.Outbox;
import eu.cordee.kit.message.Republisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells every meeting again. */
@ApplicationScoped
class MeetingRepublisher implements Republisher {

  private final Meetings meetings;
  private final Outbox outbox;

  MeetingRepublisher(Meetings meetings, Outbox outbox) {
    this.meetings = meetings;
    this.outbox = outbox;
  }

  @Override
  public Topic topic() {
    return Topic.MEETINGS;
  }

  @Override
  public int republish() {
    List<Meeting> all = meetings.listAll();
    outbox.republish(all, Meeting::current);
    return all.size();
  }
}
