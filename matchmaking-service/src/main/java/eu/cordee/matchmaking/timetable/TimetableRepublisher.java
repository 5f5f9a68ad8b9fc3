package eu.cordee.matchmaking.timetable;

import eu.cordee.contracts.Topic;
import eu.cordee.kit.message.Outbox;
import eu.cordee.kit.message.Republisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Tells every timetable that was ever public again. */
@ApplicationScoped
class TimetableRepublisher implements Republisher {

  private final Outbox outbox;

  TimetableRepublisher(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public Topic topic() {
    return Topic.TIMETABLES;
  }

  @Override
  public Batch republish(UUID after, int limit) {
    return outbox.republish(
        TimetableRun.class,
        "state in (PUBLISHED, ROLLED_BACK)",
        after,
        limit,
        all -> TimetableRun::current);
  }
}
