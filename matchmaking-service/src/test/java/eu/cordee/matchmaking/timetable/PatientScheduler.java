package eu.cordee.matchmaking.timetable;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

/** The engine, but with one seed it is never content until it is told to stop. */
@Alternative
@Priority(1)
@ApplicationScoped
class PatientScheduler implements Scheduler {

  static final long SEED = 20120926;
  static final float SHARE = 0.5f;

  private static final long LOOK_MILLIS = 50;

  private final Scheduler engine = new EngineScheduler();

  @Override
  public Plan schedule(Task task, Progress progress) {
    Plan plan = engine.schedule(task, progress);
    if (task.seed() == SEED) {
      while (progress.report(new Moment(SHARE, plan.placed()))) {
        rest();
      }
    }
    return plan;
  }

  @Override
  public int upperBound(Task task) {
    return engine.upperBound(task);
  }

  private static void rest() {
    try {
      Thread.sleep(LOOK_MILLIS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
