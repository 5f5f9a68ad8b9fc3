package eu.cordee.matchmaking.timetablerun;

import eu.cordee.matchmaking.timetable.Cancellation;
import eu.cordee.matchmaking.timetable.ColouringEngine;
import eu.cordee.matchmaking.timetable.CountBound;
import eu.cordee.matchmaking.timetable.Limits;
import eu.cordee.matchmaking.timetable.Timetable;
import eu.cordee.matchmaking.timetable.TimetableProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Schedules with the timetable engine. Where the engine leaves a gap to what it proves, the tabu
 * search of {@link GreedyScheduler} tries as well, and the plan of more weight wins. Both stop by
 * counted steps, so the same task gives the same plan.
 */
@ApplicationScoped
public class EngineScheduler implements Scheduler {

  /** A safety net only: a run that needs it may differ from the next. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private static final double WORK = 20;
  private static final long MILLIS_BETWEEN_REPORTS = 200;

  /** What of a run is done when the engine has spoken. */
  private static final double SHARE_OF_ENGINE = 0.5;

  @Override
  public Plan schedule(Task task, Progress progress) {
    Cancellation cancellation = new Cancellation();
    TimetableProblem problem = EngineTask.problem(task);
    Watched watched = new Watched();
    FutureTask<Timetable> run =
        new FutureTask<>(
            () -> new ColouringEngine().solve(problem, limits(task), cancellation, watched::see));
    Thread.ofPlatform().name("timetable-engine").daemon().start(run);
    Timetable timetable = await(run, cancellation, () -> progress.report(watched.share()));
    Plan plan = new Plan(timetable.slots());
    if (timetable.weight() == timetable.upperBound()) {
      return plan;
    }
    Plan other = new GreedyScheduler().schedule(task, share -> progress.report(later(share)));
    return weight(task, other) > timetable.weight() ? other : plan;
  }

  /** What prices prove where every request counts the same, if that is less than counting says. */
  @Override
  public int upperBound(Task task) {
    return (int) Math.min(UpperBound.of(task), CountBound.of(EngineTask.problem(task)));
  }

  private static Limits limits(Task task) {
    return new Limits(LONGEST, WORK, Long.hashCode(task.seed()) & Integer.MAX_VALUE);
  }

  /** Reports on the caller's thread, because reporting renews the lease in the database. */
  private static Timetable await(
      FutureTask<Timetable> run, Cancellation cancellation, Runnable report) {
    try {
      while (true) {
        report.run();
        try {
          return run.get(MILLIS_BETWEEN_REPORTS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException stillRunning) {
          continue;
        }
      }
    } catch (InterruptedException interrupted) {
      cancellation.cancel();
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } catch (ExecutionException failed) {
      throw new IllegalStateException("the timetable engine failed", failed.getCause());
    } catch (RuntimeException stopped) {
      cancellation.cancel();
      throw stopped;
    }
  }

  private static double later(double share) {
    return SHARE_OF_ENGINE + (1 - SHARE_OF_ENGINE) * share;
  }

  private static long weight(Task task, Plan plan) {
    long weight = 0;
    for (int wish = 0; wish < plan.slotOf().length; wish++) {
      weight += plan.slotOf()[wish] == Plan.NOWHERE ? 0 : task.wishes().get(wish).weight();
    }
    return weight;
  }

  /** What the engine last said; read by another thread. */
  private static final class Watched {
    private volatile double share;

    void see(long incumbent, long bound) {
      share = bound == 0 ? SHARE_OF_ENGINE : SHARE_OF_ENGINE * incumbent / bound;
    }

    double share() {
      return share;
    }
  }
}
