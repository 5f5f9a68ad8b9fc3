package eu.cordee.scheduling.check;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.scheduling.RandomSchedulingProblem;
import eu.cordee.scheduling.TimetableEngine;
import eu.cordee.scheduling.model.BoundCertificate;
import eu.cordee.scheduling.model.Cancellation;
import eu.cordee.scheduling.model.Plan;
import eu.cordee.scheduling.model.RunLimits;
import eu.cordee.scheduling.model.RunProgress;
import eu.cordee.scheduling.model.SchedulingProblem;
import eu.cordee.scheduling.model.Timetable;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** Whatever is tampered with in a timetable or its certificate, the checker notices. */
class TimetableCheckerTest {

  private static final int EVENTS = 60;

  /** Planned once for all checks. */
  private static final Map<Long, Timetable> SOLVED = new HashMap<>();

  @Property(tries = 60)
  void noticesAMeetingMovedOntoAnother(@ForAll @LongRange(min = 0, max = EVENTS - 1) long seed) {
    // Given
    SchedulingProblem problem = problem(seed);
    Timetable timetable = solved(seed);
    int[] placed = placed(timetable);
    Assume.that(placed.length >= 2);
    int[] slots = timetable.slots().clone();
    int[] tables = timetable.tables().clone();

    // When
    slots[placed[0]] = slots[placed[1]];
    tables[placed[0]] = tables[placed[1]];

    // Then
    assertThat(TimetableChecker.violations(problem, with(timetable, slots, tables))).isNotEmpty();
  }

  @Property(tries = 60)
  void noticesAMeetingThatVanished(@ForAll @LongRange(min = 0, max = EVENTS - 1) long seed) {
    // Given
    SchedulingProblem problem = problem(seed);
    Timetable timetable = solved(seed);
    int[] placed = placed(timetable);
    Assume.that(placed.length >= 1);
    int[] slots = timetable.slots().clone();

    // When
    slots[placed[0]] = -1;

    // Then
    assertThat(TimetableChecker.violations(problem, with(timetable, slots, timetable.tables())))
        .isNotEmpty();
  }

  @Property(tries = 60)
  void noticesABoundThatIsTooLow(@ForAll @LongRange(min = 0, max = EVENTS - 1) long seed) {
    // Given
    SchedulingProblem problem = problem(seed);
    BoundCertificate certificate = solved(seed).certificate();

    // When
    BoundCertificate lower =
        new BoundCertificate(
            certificate.participantPrices(),
            certificate.tablePrice(),
            certificate.interpreterPrice(),
            certificate.bound() - 1);

    // Then
    assertThat(certificate.holdsFor(problem)).isTrue();
    assertThat(lower.holdsFor(problem)).isFalse();
  }

  @Property(tries = 60)
  void believesNoPriceBelowZero(@ForAll @LongRange(min = 0, max = EVENTS - 1) long seed) {
    // Given
    SchedulingProblem problem = problem(seed);
    BoundCertificate certificate = solved(seed).certificate();
    long[] prices = certificate.participantPrices().clone();

    // When
    prices[new Random(seed).nextInt(prices.length)] = -1000;

    // Then
    BoundCertificate tampered =
        new BoundCertificate(
            prices, certificate.tablePrice(), certificate.interpreterPrice(), certificate.bound());
    assertThat(tampered.holdsFor(problem)).isFalse();
  }

  private static SchedulingProblem problem(long seed) {
    return RandomSchedulingProblem.of(seed, 12, 60, 5);
  }

  private static Timetable solved(long seed) {
    return SOLVED.computeIfAbsent(
        seed,
        one ->
            TimetableEngine.solve(
                problem(one),
                new RunLimits(Duration.ofSeconds(60), 0.02, 1),
                new Cancellation(),
                RunProgress.NONE));
  }

  private static int[] placed(Timetable timetable) {
    int[] slots = timetable.slots();
    return IntStream.range(0, slots.length).filter(request -> slots[request] >= 0).toArray();
  }

  private static Timetable with(Timetable timetable, int[] slots, int[] tables) {
    assertThat(Arrays.equals(slots, timetable.slots()) && Arrays.equals(tables, timetable.tables()))
        .isFalse();
    return new Timetable(
        timetable.status(),
        new Plan(
            slots,
            tables,
            timetable.plan().hosts(),
            timetable.plan().guests(),
            timetable.plan().interpreters()),
        timetable.weight(),
        timetable.upperBound(),
        timetable.method(),
        timetable.certificate(),
        timetable.comfort(),
        timetable.unplaced());
  }
}
