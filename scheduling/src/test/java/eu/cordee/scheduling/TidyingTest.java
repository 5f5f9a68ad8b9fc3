package eu.cordee.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Closing breaks. */
class TidyingTest {

  private static final int BUYERS = 70;
  private static final int SELLERS = 150;
  private static final int SLOTS = 40;
  private static final int REQUESTS = 4_000;
  private static final int EVENTS = 12;
  private static final long STEPS = 1_000_000;
  private static final BooleanSupplier NEVER = () -> false;

  /** Without a second chain that makes up for the first it is 142. */
  @Test
  void closesNearlyEveryBreakWhereBuyersMeetSellers() {
    // Given
    List<Placement> events = IntStream.range(0, EVENTS).mapToObj(TidyingTest::event).toList();

    // When
    events.forEach(event -> new Tidying(event, 1).run(STEPS, NEVER, NEVER, Progress.NONE));

    // Then
    assertThat(events.stream().mapToLong(Tidying::excess).sum()).isLessThan(120);
  }

  /**
   * What heat holds open at that moment is closed first; otherwise more than twice as much is left.
   */
  @Test
  void keepsWhatItHasWhenItIsStoppedInTheMiddle() {
    // Given
    Placement event = event(1);
    long before = Tidying.excess(event);
    AtomicInteger looks = new AtomicInteger();

    // When
    new Tidying(event, 1).run(STEPS, NEVER, () -> looks.incrementAndGet() > 60, Progress.NONE);

    // Then
    assertThat(Tidying.excess(event)).isPositive().isLessThan(before / 4);
  }

  @Test
  void losesNoMeetingAndBreaksNoRule() {
    for (int seed = 0; seed < 100; seed++) {
      // Given
      TimetableProblem event = RandomTimetableProblem.withAllRules(seed, 20, 80, 8);
      Placement placement = Placement.of(event, planned(event));
      long before = Tidying.excess(placement);
      int placed = placed(placement);

      // When
      new Tidying(placement, seed).run(10_000, NEVER, NEVER, Progress.NONE);

      // Then
      assertThat(placed(placement)).as("seed %d", seed).isEqualTo(placed);
      assertThat(TimetableChecker.violations(event, Result.plan(placement)))
          .as("seed %d", seed)
          .isEmpty();
      assertThat(Tidying.excess(placement)).as("seed %d", seed).isLessThanOrEqualTo(before);
    }
  }

  /** Everybody is always there; each buyer has requests enough for nearly all slots. */
  private static Placement event(int seed) {
    Random random = new Random(seed);
    Set<Integer> pairs = new HashSet<>();
    List<Request> requests = new ArrayList<>();
    while (requests.size() < REQUESTS) {
      int buyer = random.nextInt(BUYERS);
      int seller = random.nextInt(SELLERS);
      if (pairs.add(buyer * SELLERS + seller)) {
        requests.add(Request.anyTime(buyer, BUYERS + seller, 1, SLOTS));
      }
    }
    Participant always = new Participant(Slots.first(SLOTS), SLOTS - 4);
    List<Participant> people = Collections.nCopies(BUYERS + SELLERS, always);
    Placement placement = new Placement(new TimetableProblem(SLOTS, BUYERS, people, requests));
    Colouring colouring = new Colouring(placement);
    IntStream.range(0, REQUESTS).forEach(colouring::place);
    return placement;
  }

  private static Plan planned(TimetableProblem event) {
    Limits little = new Limits(Duration.ofMinutes(1), 0.01, 1);
    return new ColouringEngine().solve(event, little, new Cancellation(), Progress.NONE).plan();
  }

  private static int placed(Placement placement) {
    return (int) IntStream.of(placement.slotOf).filter(slot -> slot != Placement.NONE).count();
  }
}
