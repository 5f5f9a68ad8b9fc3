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
 * Schedules with the timetable engine, which stops by counted steps, so that the same task gives
 * the same plan.
 */
@ApplicationScoped
public class EngineScheduler implements Scheduler {

  /** A safety net only: a run that needs it may differ from the next. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private static final double WORK = 20;
  private static final long MILLIS_BETWEEN_REPORTS = 200;

  /** Placing everything is nearly all; the rest is comfort. */
  private static final double ALMOST = 0.95;

  @Override
  public Plan schedule(Task task, Progress progress) {
    Cancellation cancellation = new Cancellation();
    TimetableProblem problem = EngineTask.problem(task);
    Watched watched = new Watched();
    FutureTask<Timetable> run =
        new FutureTask<>(
            () -> new ColouringEngine().solve(problem, limits(task), cancellation, watched::see));
    Thread.ofPlatform().name("timetable-engine").daemon().start(run);
    return new Plan(await(run, cancellation, () -> progress.report(watched.share)).slots());
  }

  /** What prices prove where every request counts the same. */
  @Override
  public int upperBound(Task task) {
    return (int) CountBound.of(EngineTask.problem(task));
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

  /** What the engine last said; read by another thread. */
  private static final class Watched {
    private volatile double share;

    void see(long incumbent, long bound) {
      share = bound == 0 ? ALMOST : ALMOST * incumbent / bound;
    }
  }
}
