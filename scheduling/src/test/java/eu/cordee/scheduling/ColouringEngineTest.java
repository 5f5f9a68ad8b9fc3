package eu.cordee.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ColouringEngineTest {

  private static final Limits LIMITS = Limits.of(Duration.ofSeconds(60));

  /** Enough to place everything, too little to search long: the rules have to hold all the same. */
  private static final Limits SHORT = new Limits(Duration.ofSeconds(60), 0.02, 1);

  @Property(tries = 100)
  void neverBreaksARuleAndAlwaysProvesItsBound(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 2, max = 40) int people,
      @ForAll @IntRange(max = 150) int requests,
      @ForAll @IntRange(min = 1, max = 12) int slots) {
    // Given
    TimetableProblem problem = RandomTimetableProblem.of(seed, people, requests, slots);

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
    TimetableProblem problem =
        RandomTimetableProblem.bipartite(seed, side, requests, slots, tables);

    // When
    Timetable timetable = solve(problem, new Limits(LIMITS.time(), 0.04, 1));

    // Then
    assertThat(timetable.status()).isEqualTo(Status.OPTIMAL);
    assertThat(timetable.weight()).isEqualTo(timetable.certificate().bound());
  }

  @Property(tries = 100)
  void neverBreaksARuleOfAnyKind(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 3, max = 30) int people,
      @ForAll @IntRange(min = 2, max = 120) int requests,
      @ForAll @IntRange(min = 1, max = 12) int slots) {
    // Given
    TimetableProblem problem = RandomTimetableProblem.withAllRules(seed, people, requests, slots);

    // When
    Timetable timetable = solve(problem, SHORT);

    // Then
    assertThat(TimetableChecker.violations(problem, timetable)).isEmpty();
  }

  @Test
  void takesAsManyTimesTheStepsForBreaksAsItMay() {
    // Given
    TimetableProblem problem = RandomTimetableProblem.of(3, 80, 300, 30);

    // When
    int usual = looksWhileClosing(problem, 1);
    int thorough = looksWhileClosing(problem, 5);

    // Then
    assertThat(usual).isGreaterThan(100);
    assertThat(thorough).isCloseTo(5 * usual, withinPercentage(1));
  }

  private static int looksWhileClosing(TimetableProblem problem, int effort) {
    AtomicInteger looks = new AtomicInteger();
    Progress counting =
        new Progress() {
          @Override
          public void report(long incumbent, long bound) {}

          @Override
          public void closing(double share) {
            looks.incrementAndGet();
          }
        };
    Limits limits = new Limits(LIMITS.time(), Double.POSITIVE_INFINITY, 1, effort);
    new ColouringEngine().solve(problem, limits, new Cancellation(), counting);
    return looks.get();
  }

  @Property(tries = 60)
  void agreesWithTryingEveryPlanOnSmallEvents(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    // Given
    TimetableProblem problem = RandomTimetableProblem.of(seed, 5, 7, 3);

    // When
    Timetable timetable = solve(problem);

    // Then
    EveryPlan.Best best = EveryPlan.of(problem);
    assertThat(timetable.weight()).isEqualTo(best.weight());
    assertThat(timetable.status()).isEqualTo(Status.OPTIMAL);
    assertThat(timetable.certificate().bound()).isGreaterThanOrEqualTo(best.weight());
    assertThat(timetable.comfort().breaks()).isEqualTo(best.breaks());
  }

  @Property(tries = 60)
  void agreesWithTryingEveryPlanUnderEveryRule(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    // Given
    TimetableProblem problem = RandomTimetableProblem.withAllRules(seed, 5, 6, 4);

    // When
    Timetable timetable = solve(problem);

    // Then
    EveryPlan.Best best = EveryPlan.of(problem);
    assertThat(timetable.weight()).isEqualTo(best.weight());
    assertThat(timetable.status()).isEqualTo(Status.OPTIMAL);
    assertThat(timetable.comfort().shortfall()).isEqualTo(best.shortfall());
    assertThat(timetable.comfort().breaks()).isEqualTo(best.breaks());
  }

  @Property(tries = 15)
  void givesTheSameTimetableEveryTime(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    // Given
    TimetableProblem problem = RandomTimetableProblem.withAllRules(seed, 30, 300, 8);

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
    TimetableProblem problem = withFixed(List.of(2, 0));

    // When
    Timetable timetable = solve(problem);

    // Then
    assertThat(timetable.slots()).startsWith(2, 0);
    assertThat(TimetableChecker.violations(problem, timetable)).isEmpty();
  }

  @Test
  void refusesFixedMeetingsThatContradictEachOther() {
    // Given
    TimetableProblem problem = withFixed(List.of(1, 1));

    // When, Then
    assertThatThrownBy(() -> solve(problem)).hasMessageContaining("fixed request 1");
  }

  @Test
  void returnsAValidTimetableWhenCancelled() {
    // Given
    TimetableProblem problem = RandomTimetableProblem.of(1, 30, 300, 8);
    Cancellation cancellation = new Cancellation();
    cancellation.cancel();

    // When
    Timetable timetable = new ColouringEngine().solve(problem, LIMITS, cancellation, Progress.NONE);

    // Then
    assertThat(timetable.placed()).isZero();
    assertThat(TimetableChecker.violations(problem, timetable)).isEmpty();
  }

  /** Participant 0 meets 1, 2 and 3; the first two meetings are fixed. */
  private static TimetableProblem withFixed(List<Integer> fixed) {
    TimetableProblem free = RandomTimetableProblem.bipartite(1, 4, 0, 3, 2);
    List<Participant> participants = free.participants();
    List<Request> requests = new ArrayList<>();
    for (int guest = 0; guest < 3; guest++) {
      Request any = Request.anyTime(0, 4 + guest, 1, 3);
      int slot = guest < 2 ? fixed.get(guest) : Request.FREE;
      requests.add(new Request(0, 4 + guest, 1, any.allowed(), slot));
    }
    return new TimetableProblem(3, 2, participants, requests);
  }

  private static Timetable solve(TimetableProblem problem) {
    return solve(problem, LIMITS);
  }

  private static Timetable solve(TimetableProblem problem, Limits limits) {
    return new ColouringEngine().solve(problem, limits, new Cancellation(), Progress.NONE);
  }
}
