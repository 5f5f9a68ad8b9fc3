package eu.cordee.matchmaking.timetable;

import eu.cordee.matchmaking.assignment.RunSettings;
import eu.cordee.scheduling.model.SchedulingProblem;
import eu.cordee.scheduling.model.Timetable;
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
  public Timetable schedule(SchedulingProblem problem, RunSettings settings, Progress progress) {
    Timetable timetable = engine.schedule(problem, settings, progress);
    if (settings.seed() == SEED) {
      while (progress.report(new Moment(SHARE, timetable.placed()))) {
        rest();
      }
    }
    return timetable;
  }

  @Override
  public int upperBound(SchedulingProblem problem) {
    return engine.upperBound(problem);
  }

  private static void rest() {
    try {
      Thread.sleep(LOOK_MILLIS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
