package eu.cordee.matchmaking.timetable;

import eu.cordee.matchmaking.assignment.RunSettings;
import eu.cordee.scheduling.TimetableEngine;
import eu.cordee.scheduling.bound.CountBound;
import eu.cordee.scheduling.check.TimetableChecker;
import eu.cordee.scheduling.model.Cancellation;
import eu.cordee.scheduling.model.RunLimits;
import eu.cordee.scheduling.model.RunProgress;
import eu.cordee.scheduling.model.SchedulingProblem;
import eu.cordee.scheduling.model.Timetable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * Schedules with the timetable engine, which stops by counted steps, so that the same problem gives
 * the same plan.
 */
@ApplicationScoped
public class EngineScheduler implements Scheduler {

  /** A safety net only: a run that needs it may differ from the next. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  /** More than the engine's own limits for tidying, so that these decide. */
  private static final double WORK = 30;

  /** How many times the usual effort a thorough run may take. */
  private static final int THOROUGH = 10;

  /** Events with fewer requests may take the time of one with so many, which is about a second. */
  private static final int FEW = 5_000;

  /** How many times the usual effort is enough for the smallest. */
  private static final int ENOUGH = 20;

  private static final long MILLIS_BETWEEN_REPORTS = 200;

  /** Placing takes about a third of the time, closing gaps nearly all of the rest. */
  private static final double PLACED = 0.3;

  private static final double CLOSED = 0.95;

  @Override
  public Timetable schedule(SchedulingProblem problem, RunSettings settings, Progress progress) {
    Cancellation cancellation = new Cancellation();
    RunLimits limits = limits(problem.requests().size(), settings);
    Watched watched = new Watched();
    FutureTask<Timetable> run =
        new FutureTask<>(() -> TimetableEngine.solve(problem, limits, cancellation, watched));
    Thread.ofPlatform().name("timetable-engine").daemon().start(run);
    Timetable timetable = await(run, cancellation, () -> progress.report(watched.moment()));
    List<String> wrong = TimetableChecker.violations(problem, timetable);
    if (!wrong.isEmpty()) {
      throw new IllegalStateException("the timetable engine broke a rule: " + wrong);
    }
    return timetable;
  }

  /** What prices prove where every request counts the same. */
  @Override
  public int upperBound(SchedulingProblem problem) {
    return (int) CountBound.of(problem);
  }

  private static RunLimits limits(int requests, RunSettings settings) {
    int seed = Long.hashCode(settings.seed()) & Integer.MAX_VALUE;
    int effort = Math.clamp(FEW / Math.max(1, requests), 1, ENOUGH);
    return settings.thorough()
        ? new RunLimits(LONGEST, THOROUGH * WORK, seed, THOROUGH * effort)
        : new RunLimits(LONGEST, WORK, seed, effort);
  }

  /**
   * Reports on the caller's thread, because reporting renews the lease in the database. A cancelled
   * engine returns the best it has.
   */
  private static Timetable await(
      FutureTask<Timetable> run, Cancellation cancellation, BooleanSupplier goesOn) {
    try {
      while (true) {
        if (!goesOn.getAsBoolean()) {
          cancellation.cancel();
        }
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
  private static final class Watched implements RunProgress {
    private volatile double share;
    private volatile int placed;

    @Override
    public void report(long incumbent, long bound) {
      share = Math.max(share, bound == 0 ? PLACED : PLACED * incumbent / bound);
    }

    @Override
    public void closing(double part) {
      share = PLACED + (CLOSED - PLACED) * part;
    }

    @Override
    public void placed(int requests) {
      placed = requests;
    }

    Moment moment() {
      return new Moment(share, placed);
    }
  }
}
