package eu.cordee.scheduling.brokerage;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.scheduling.model.Cancellation;
import eu.cordee.scheduling.model.PlanStatus;
import eu.cordee.scheduling.model.RunLimits;
import eu.cordee.scheduling.model.RunProgress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class BrokerageSolverTest {

  private static final RunLimits LIMITS = RunLimits.of(Duration.ofSeconds(60));

  @Property(tries = 250)
  void agreesWithTryingEveryPlan(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
      @ForAll @IntRange(max = 2) int fairness) {
    // Given
    BrokerageEvent event = RandomBrokerage.event(seed);

    // When
    BrokeragePlan plan = solve(event, fairness);

    // Then
    int fewest = RandomBrokerage.fewestBreaks(event, fairness);
    assertThat(plan.breaks()).isEqualTo(fewest);
    assertThat(plan.status()).isEqualTo(fewest < 0 ? PlanStatus.INFEASIBLE : PlanStatus.OPTIMAL);
  }

  @Property(tries = 50)
  void seatsMeetingsOfOneSlotAtDifferentTables(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    // Given
    BrokerageEvent event = RandomBrokerage.event(seed);

    // When
    BrokeragePlan plan = solve(event, 2);

    // Then
    Set<List<Integer>> taken = new HashSet<>();
    for (int meeting = 0; meeting < plan.slots().length; meeting++) {
      assertThat(plan.tables()[meeting]).isBetween(0, event.tables() - 1);
      assertThat(taken.add(List.of(plan.slots()[meeting], plan.tables()[meeting]))).isTrue();
    }
  }

  @Test
  void givesTheSamePlanEveryTime() {
    // Given
    BrokerageEvent event = roundRobin(8, 9);

    // When
    BrokeragePlan first = solve(event, 2);
    BrokeragePlan second = solve(event, 2);

    // Then
    assertThat(second.slots()).isEqualTo(first.slots());
    assertThat(second.tables()).isEqualTo(first.tables());
  }

  @Test
  void sharesUnavoidableBreaksOutWhenNobodyIsFreeOfThem() {
    // Given: one pair meets in the first and the last slot, the other must get a break as well
    List<BrokerageMeeting> meetings =
        List.of(meeting(0, 1, 0), meeting(0, 1, 3), meeting(2, 3, -1), meeting(2, 3, -1));
    BrokerageEvent event = new BrokerageEvent(4, 4, 4, 4, meetings, nothingForbidden(4), List.of());

    // When
    BrokeragePlan unfair = solve(event, 1);
    BrokeragePlan fair = solve(event, 0);

    // Then
    assertThat(unfair.breaks()).isEqualTo(2);
    assertThat(fair.breaks()).isEqualTo(4);
  }

  @Test
  void stopsAtOnceWhenCancelled() {
    // Given
    Cancellation cancellation = new Cancellation();
    cancellation.cancel();

    // When
    BrokeragePlan plan =
        BrokerageSolver.solve(roundRobin(8, 9), 2, LIMITS, cancellation, RunProgress.NONE);

    // Then
    assertThat(plan.status()).isEqualTo(PlanStatus.UNKNOWN);
  }

  @Test
  void plansAnEventWithoutMeetings() {
    // Given
    BrokerageEvent event =
        new BrokerageEvent(2, 3, 1, 1, List.of(), nothingForbidden(2), List.of());

    // When
    BrokeragePlan plan = solve(event, 0);

    // Then
    assertThat(plan.status()).isEqualTo(PlanStatus.OPTIMAL);
    assertThat(plan.breaks()).isZero();
  }

  private static BrokeragePlan solve(BrokerageEvent event, int fairness) {
    return BrokerageSolver.solve(event, fairness, LIMITS, new Cancellation(), RunProgress.NONE);
  }

  private static BrokerageMeeting meeting(int first, int second, int fixed) {
    return new BrokerageMeeting(first, second, BrokerageSession.EITHER, fixed);
  }

  private static List<BitSet> nothingForbidden(int participants) {
    return Collections.nCopies(participants, new BitSet());
  }

  private static BrokerageEvent roundRobin(int participants, int slots) {
    List<BrokerageMeeting> meetings = new ArrayList<>();
    for (int first = 0; first < participants; first++) {
      for (int second = first + 1; second < participants; second++) {
        meetings.add(meeting(first, second, BrokerageMeeting.FREE));
      }
    }
    return new BrokerageEvent(
        participants, slots, slots, 4, meetings, nothingForbidden(participants), List.of());
  }
}
