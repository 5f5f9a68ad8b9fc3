package eu.cordee.matchmaking.meeting;

import eu.cordee.contracts.Topic;
import eu.cordee.kit.message.Outbox;
import eu.cordee.kit.message.Republisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Tells every meeting again. */
@ApplicationScoped
class MeetingRepublisher implements Republisher {

  private final Outbox outbox;

  MeetingRepublisher(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public Topic topic() {
    return Topic.MEETINGS;
  }

  @Override
  public Batch republish(UUID after, int limit) {
    return outbox.republish(Meeting.class, "true", after, limit, all -> Meeting::current);
  }
}
