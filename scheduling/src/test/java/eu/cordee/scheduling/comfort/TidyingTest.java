package eu.cordee.scheduling.comfort;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.scheduling.RandomSchedulingProblem;
import eu.cordee.scheduling.TimetableEngine;
import eu.cordee.scheduling.check.TimetableChecker;
import eu.cordee.scheduling.model.Attendee;
import eu.cordee.scheduling.model.Cancellation;
import eu.cordee.scheduling.model.Plan;
import eu.cordee.scheduling.model.Request;
import eu.cordee.scheduling.model.RunLimits;
import eu.cordee.scheduling.model.RunProgress;
import eu.cordee.scheduling.model.SchedulingProblem;
import eu.cordee.scheduling.model.Slots;
import eu.cordee.scheduling.place.Draft;
import eu.cordee.scheduling.place.EdgeColouring;
import eu.cordee.scheduling.place.TableAssignment;
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
    List<Draft> events = IntStream.range(0, EVENTS).mapToObj(TidyingTest::event).toList();

    // When
    events.forEach(event -> new Tidying(event, 1).run(STEPS, NEVER, NEVER, RunProgress.NONE));

    // Then
    assertThat(events.stream().mapToLong(Tidying::excess).sum()).isLessThan(120);
  }

  /**
   * What heat holds open at that moment is closed first; otherwise more than twice as much is left.
   */
  @Test
  void keepsWhatItHasWhenItIsStoppedInTheMiddle() {
    // Given
    Draft event = event(1);
    long before = Tidying.excess(event);
    AtomicInteger looks = new AtomicInteger();

    // When
    new Tidying(event, 1).run(STEPS, NEVER, () -> looks.incrementAndGet() > 60, RunProgress.NONE);

    // Then
    assertThat(Tidying.excess(event)).isPositive().isLessThan(before / 4);
  }

  @Test
  void losesNoMeetingAndBreaksNoRule() {
    for (int seed = 0; seed < 100; seed++) {
      // Given
      SchedulingProblem event = RandomSchedulingProblem.withAllRules(seed, 20, 80, 8);
      Draft draft = Draft.of(event, planned(event));
      long before = Tidying.excess(draft);
      int placed = draft.placed();

      // When
      new Tidying(draft, seed).run(10_000, NEVER, NEVER, RunProgress.NONE);

      // Then
      assertThat(draft.placed()).as("seed %d", seed).isEqualTo(placed);
      assertThat(TimetableChecker.violations(event, TableAssignment.plan(draft)))
          .as("seed %d", seed)
          .isEmpty();
      assertThat(Tidying.excess(draft)).as("seed %d", seed).isLessThanOrEqualTo(before);
    }
  }

  /** Everybody is always there; each buyer has requests enough for nearly all slots. */
  private static Draft event(int seed) {
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
    Attendee always = new Attendee(Slots.first(SLOTS), SLOTS - 4);
    List<Attendee> people = Collections.nCopies(BUYERS + SELLERS, always);
    Draft draft = new Draft(new SchedulingProblem(SLOTS, BUYERS, people, requests));
    EdgeColouring colouring = new EdgeColouring(draft);
    IntStream.range(0, REQUESTS).forEach(colouring::place);
    return draft;
  }

  private static Plan planned(SchedulingProblem event) {
    RunLimits little = new RunLimits(Duration.ofMinutes(1), 0.01, 1);
    return TimetableEngine.solve(event, little, new Cancellation(), RunProgress.NONE).plan();
  }
}
