package eu.cordee.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.scheduling.check.TimetableChecker;
import eu.cordee.scheduling.model.Cancellation;
import eu.cordee.scheduling.model.RunLimits;
import eu.cordee.scheduling.model.RunProgress;
import eu.cordee.scheduling.model.SchedulingProblem;
import eu.cordee.scheduling.model.Timetable;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Who cancels gets at once the best plan so far. */
class CancellationTest {

  private static final Duration LONG = Duration.ofMinutes(10);

  /** Placed within a second, and tidied for much longer. */
  private static final SchedulingProblem EVENT = RandomSchedulingProblem.of(5, 400, 6_000, 40);

  /** So large that progress is told before all that is chosen is placed. */
  private static final SchedulingProblem LARGE = RandomSchedulingProblem.of(5, 1_000, 20_000, 40);

  @Test
  void stopsBetweenTwoPlacements() {
    // Given
    Cancellation cancellation = new Cancellation();
    RunProgress cancelAfterTheFirstShare =
        (incumbent, bound) -> {
          if (incumbent > 0) {
            cancellation.cancel();
          }
        };

    // When
    Timetable cancelled =
        TimetableEngine.solve(LARGE, RunLimits.of(LONG), cancellation, cancelAfterTheFirstShare);

    // Then
    assertThat(cancelled.weight()).isPositive();
    assertThat(TimetableChecker.violations(LARGE, cancelled)).isEmpty();
    Timetable whole = solve(LARGE, new RunLimits(LONG, 0.5, 1));
    assertThat(cancelled.weight()).as("the twin that nobody cancels").isLessThan(whole.weight());
  }

  @Test
  void stopsWhileItTidies() throws Exception {
    // Given
    Cancellation cancellation = new Cancellation();
    AtomicInteger reports = new AtomicInteger();
    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      Future<Timetable> run =
          thread.submit(
              () ->
                  TimetableEngine.solve(
                      EVENT,
                      RunLimits.of(LONG),
                      cancellation,
                      (incumbent, bound) -> reports.incrementAndGet()));
      while (reports.get() < 4) {
        TimeUnit.MILLISECONDS.sleep(5);
      }
      TimeUnit.MILLISECONDS.sleep(200);
      assertThat(run.isDone()).as("the twin that nobody has cancelled yet").isFalse();

      // When
      cancellation.cancel();

      // Then
      Timetable cancelled = run.get(2, TimeUnit.SECONDS);
      assertThat(cancelled.weight()).isPositive();
      assertThat(TimetableChecker.violations(EVENT, cancelled)).isEmpty();
    }
  }

  private static Timetable solve(SchedulingProblem event, RunLimits limits) {
    return TimetableEngine.solve(event, limits, new Cancellation(), RunProgress.NONE);
  }
}
