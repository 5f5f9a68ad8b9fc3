package eu.cordee.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import eu.cordee.scheduling.check.TimetableChecker;
import eu.cordee.scheduling.model.Attendee;
import eu.cordee.scheduling.model.Cancellation;
import eu.cordee.scheduling.model.PlanStatus;
import eu.cordee.scheduling.model.Request;
import eu.cordee.scheduling.model.RunLimits;
import eu.cordee.scheduling.model.RunProgress;
import eu.cordee.scheduling.model.SchedulingProblem;
import eu.cordee.scheduling.model.Timetable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TimetableEngineTest {

  private static final RunLimits LIMITS = RunLimits.of(Duration.ofSeconds(60));

  /** Enough to place everything, too little to search long: the rules have to hold all the same. */
  private static final RunLimits SHORT = new RunLimits(Duration.ofSeconds(60), 0.02, 1);

  @Property(tries = 100)
  void neverBreaksARuleAndAlwaysProvesItsBound(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 2, max = 40) int people,
      @ForAll @IntRange(max = 150) int requests,
      @ForAll @IntRange(min = 1, max = 12) int slots) {
    // Given
    SchedulingProblem problem = RandomSchedulingProblem.of(seed, people, requests, slots);

    // When
    Timetable timetable = solve(problem, SHORT);

    // Then
    assertThat(TimetableChecker.violations(problem, timetable)).isEmpty();
  }

  @Property(tries = 40)
  void placesAllThatCanBeProvedOnABipartiteEventWithFullAvailability(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 1, max = 15) int side,
      @ForAll @IntRange(max = 200) int requests,
      @ForAll @IntRange(min = 1, max = 10) int slots,
      @ForAll @IntRange(min = 1, max = 15) int tables) {
    // Given
    SchedulingProblem problem =
        RandomSchedulingProblem.bipartite(seed, side, requests, slots, tables);

    // When
    Timetable timetable = solve(problem, new RunLimits(LIMITS.time(), 0.04, 1));

    // Then
    assertThat(timetable.status()).isEqualTo(PlanStatus.OPTIMAL);
    assertThat(timetable.weight()).isEqualTo(timetable.certificate().bound());
  }

  @Property(tries = 100)
  void neverBreaksARuleOfAnyKind(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 3, max = 30) int people,
      @ForAll @IntRange(min = 2, max = 120) int requests,
      @ForAll @IntRange(min = 1, max = 12) int slots) {
    // Given
    SchedulingProblem problem = RandomSchedulingProblem.withAllRules(seed, people, requests, slots);

    // When
    Timetable timetable = solve(problem, SHORT);

    // Then
    assertThat(TimetableChecker.violations(problem, timetable)).isEmpty();
  }

  @Test
  void takesAsManyTimesTheStepsForBreaksAsItMay() {
    // Given
    SchedulingProblem problem = RandomSchedulingProblem.of(3, 80, 300, 30);

    // When
    int usual = looksWhileClosing(problem, 1);
    int thorough = looksWhileClosing(problem, 5);

    // Then
    assertThat(usual).isGreaterThan(100);
    assertThat(thorough).isCloseTo(5 * usual, withinPercentage(1));
  }

  private static int looksWhileClosing(SchedulingProblem problem, int effort) {
    AtomicInteger looks = new AtomicInteger();
    RunProgress counting =
        new RunProgress() {
          @Override
          public void report(long incumbent, long bound) {}

          @Override
          public void closing(double share) {
            looks.incrementAndGet();
          }
        };
    RunLimits limits = new RunLimits(LIMITS.time(), Double.POSITIVE_INFINITY, 1, effort);
    TimetableEngine.solve(problem, limits, new Cancellation(), counting);
    return looks.get();
  }

  @Property(tries = 60)
  void agreesWithTryingEveryPlanOnSmallEvents(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    // Given
    SchedulingProblem problem = RandomSchedulingProblem.of(seed, 5, 7, 3);

    // When
    Timetable timetable = solve(problem);

    // Then
    EveryPlan.Best best = EveryPlan.of(problem);
    assertThat(timetable.weight()).isEqualTo(best.weight());
    assertThat(timetable.status()).isEqualTo(PlanStatus.OPTIMAL);
    assertThat(timetable.certificate().bound()).isGreaterThanOrEqualTo(best.weight());
    assertThat(timetable.comfort().breaks()).isEqualTo(best.breaks());
  }

  @Property(tries = 60)
  void agreesWithTryingEveryPlanUnderEveryRule(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    // Given
    SchedulingProblem problem = RandomSchedulingProblem.withAllRules(seed, 5, 6, 4);

    // When
    Timetable timetable = solve(problem);

    // Then
    EveryPlan.Best best = EveryPlan.of(problem);
    assertThat(timetable.weight()).isEqualTo(best.weight());
    assertThat(timetable.status()).isEqualTo(PlanStatus.OPTIMAL);
    assertThat(timetable.comfort().shortfall()).isEqualTo(best.shortfall());
    assertThat(timetable.comfort().breaks()).isEqualTo(best.breaks());
  }

  @Property(tries = 15)
  void givesTheSameTimetableEveryTime(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    // Given
    SchedulingProblem problem = RandomSchedulingProblem.withAllRules(seed, 30, 300, 8);

    // When
    Timetable first = solve(problem, SHORT);
    Timetable second = solve(problem, SHORT);

    // Then
    assertThat(second.slots()).isEqualTo(first.slots());
    assertThat(second.tables()).isEqualTo(first.tables());
  }

  @Test
  void keepsFixedMeetingsWhereTheyAre() {
    // Given
    SchedulingProblem problem = withFixed(List.of(2, 0));

    // When
    Timetable timetable = solve(problem);

    // Then
    assertThat(timetable.slots()).startsWith(2, 0);
    assertThat(TimetableChecker.violations(problem, timetable)).isEmpty();
  }

  @Test
  void refusesFixedMeetingsThatContradictEachOther() {
    // Given
    SchedulingProblem problem = withFixed(List.of(1, 1));

    // When, Then
    assertThatThrownBy(() -> solve(problem)).hasMessageContaining("fixed request 1");
  }

  @Test
  void returnsAValidTimetableWhenCancelled() {
    // Given
    SchedulingProblem problem = RandomSchedulingProblem.of(1, 30, 300, 8);
    Cancellation cancellation = new Cancellation();
    cancellation.cancel();

    // When
    Timetable timetable = TimetableEngine.solve(problem, LIMITS, cancellation, RunProgress.NONE);

    // Then
    assertThat(timetable.placed()).isZero();
    assertThat(TimetableChecker.violations(problem, timetable)).isEmpty();
  }

  /** Participant 0 meets 1, 2 and 3; the first two meetings are fixed. */
  private static SchedulingProblem withFixed(List<Integer> fixed) {
    SchedulingProblem free = RandomSchedulingProblem.bipartite(1, 4, 0, 3, 2);
    List<Attendee> participants = free.participants();
    List<Request> requests = new ArrayList<>();
    for (int guest = 0; guest < 3; guest++) {
      Request any = Request.anyTime(0, 4 + guest, 1, 3);
      int slot = guest < 2 ? fixed.get(guest) : Request.FREE;
      requests.add(new Request(0, 4 + guest, 1, any.allowed(), slot));
    }
    return new SchedulingProblem(3, 2, participants, requests);
  }

  private static Timetable solve(SchedulingProblem problem) {
    return solve(problem, LIMITS);
  }

  private static Timetable solve(SchedulingProblem problem, RunLimits limits) {
    return TimetableEngine.solve(problem, limits, new Cancellation(), RunProgress.NONE);
  }
}
