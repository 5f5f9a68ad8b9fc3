package eu.cordee.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.scheduling.model.Cancellation;
import eu.cordee.scheduling.model.Plan;
import eu.cordee.scheduling.model.RunLimits;
import eu.cordee.scheduling.model.RunProgress;
import eu.cordee.scheduling.model.SchedulingProblem;
import eu.cordee.scheduling.model.Timetable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Several runs at once neither disturb each other nor depend on who runs them. */
class SameEveryTimeTest {

  private static final int RUNS = 4;

  /** Without and with exhaustive search. */
  private static final double SHORT = 0.03;

  private static final double SEARCHED = 0.1;

  /** More requests than places, so that every part of the engine has something to do. */
  private static final SchedulingProblem EVENT =
      RandomSchedulingProblem.withAllRules(7, 40, 200, 8);

  @Test
  void givesTheSamePlanOnEveryThread() throws Exception {
    // Given
    List<Future<String>> plans = new ArrayList<>();

    // When
    try (ExecutorService threads = Executors.newFixedThreadPool(RUNS)) {
      for (int run = 0; run < RUNS; run++) {
        plans.add(threads.submit(() -> plan(EVENT, 1, SHORT)));
      }
    }

    // Then
    String alone = plan(EVENT, 1, SHORT);
    for (Future<String> plan : plans) {
      assertThat(plan.get()).isEqualTo(alone);
    }
  }

  @Test
  void givesTheSamePlanOfASmallEventOnEveryThread() throws Exception {
    // Given
    SchedulingProblem small = RandomSchedulingProblem.withAllRules(3, 10, 20, 5);
    List<Future<String>> plans = new ArrayList<>();

    // When
    try (ExecutorService threads = Executors.newFixedThreadPool(RUNS)) {
      for (int run = 0; run < RUNS; run++) {
        plans.add(threads.submit(() -> plan(small, 1, SEARCHED)));
      }
    }

    // Then
    String alone = plan(small, 1, SEARCHED);
    for (Future<String> plan : plans) {
      assertThat(plan.get()).isEqualTo(alone);
    }
  }

  /** The twin: had the engine its random numbers from anywhere but the seed, this would show. */
  @Test
  void wouldNoticeAnotherPlan() {
    // Given
    String first = plan(EVENT, 1, SHORT);

    // When
    String second = plan(EVENT, 2, SHORT);

    // Then
    assertThat(second).isNotEqualTo(first);
  }

  /** Everything that it answers, as text. */
  private static String plan(SchedulingProblem event, long seed, double work) {
    RunLimits limits = new RunLimits(Duration.ofSeconds(60), work, seed);
    Timetable timetable =
        TimetableEngine.solve(event, limits, new Cancellation(), RunProgress.NONE);
    Plan plan = timetable.plan();
    return Arrays.toString(plan.slots())
        + Arrays.toString(plan.tables())
        + Arrays.toString(plan.hosts())
        + Arrays.toString(plan.guests())
        + Arrays.toString(plan.interpreters())
        + Arrays.toString(timetable.certificate().participantPrices())
        + timetable.upperBound()
        + timetable.comfort();
  }
}
