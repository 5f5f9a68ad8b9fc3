package eu.cordee.matchmaking.timetable;

import eu.cordee.contracts.Topic;
import eu.cordee.kit.message.Outbox;
import eu.cordee.kit.message.Republisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells every timetable that was ever public again. */
@ApplicationScoped
class TimetableRepublisher implements Republisher {

  private final TimetableRuns runs;
  private final Outbox outbox;

  TimetableRepublisher(TimetableRuns runs, Outbox outbox) {
    this.runs = runs;
    this.outbox = outbox;
  }

  @Override
  public Topic topic() {
    return Topic.TIMETABLES;
  }

  @Override
  public int republish() {
    List<TimetableRun> all =
        runs.list("state in ?1", List.of(RunState.PUBLISHED, RunState.ROLLED_BACK));
    outbox.republish(all, TimetableRun::current);
    return all.size();
  }
}
