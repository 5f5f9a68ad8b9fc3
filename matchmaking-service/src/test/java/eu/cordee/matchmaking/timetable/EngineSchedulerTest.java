package eu.cordee.matchmaking.timetable;

import static eu.cordee.matchmaking.timetable.Tasks.task;
import static eu.cordee.matchmaking.timetable.Tasks.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cordee.matchmaking.meetingrequest.UnplacedReason;
import eu.cordee.matchmaking.timetable.Scheduler.Order;
import eu.cordee.matchmaking.timetable.Scheduler.Plan;
import eu.cordee.matchmaking.timetable.Scheduler.Task;
import eu.cordee.matchmaking.timetable.Scheduler.Wish;
import eu.cordee.scheduling.TimetableEngine;
import eu.cordee.scheduling.model.BoundMethod;
import eu.cordee.scheduling.model.Cancellation;
import eu.cordee.scheduling.model.Comfort;
import eu.cordee.scheduling.model.RunLimits;
import eu.cordee.scheduling.model.RunProgress;
import eu.cordee.scheduling.model.Timetable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EngineSchedulerTest {

  private final Scheduler scheduler = new EngineScheduler();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void placesAWholeBrokerageEvent(long seed) {
    // Given
    Task task = Tasks.brokerageEvent(seed);
    // When
    Plan plan = plan(task);
    // Then
    assertThat(plan.placed()).isEqualTo(302).isEqualTo(scheduler.upperBound(task));
    assertThat(violations(task, plan)).isEmpty();
  }

  @Test
  void fillsEverySeatWhenEverySeatIsNeeded() {
    // Given: 60 people, 10 slots, 27 tables, as tight as forumt-14
    Task task = Tasks.hiddenPlan(60, 10, 27, 237, 5, 7);
    // When
    Plan plan = plan(task);
    // Then
    assertThat(plan.placed()).isEqualTo(237);
    assertThat(violations(task, plan)).isEmpty();
  }

  @Test
  void theSameSeedGivesTheSamePlan() {
    // Given
    Task task = Tasks.brokerageEvent(9);
    // When
    Plan first = plan(task);
    Plan second = plan(Tasks.brokerageEvent(9));
    // Then
    assertThat(second.slotOf()).isEqualTo(first.slotOf());
  }

  @Test
  void prefersWeightWhenNotEverythingFits() {
    // Given: one slot, one person in demand
    BitSet only = new BitSet();
    only.set(0);
    Task task = task(5, 1, 3, List.of(new Wish(0, 1, 1, only), new Wish(0, 2, 9, only)), List.of());
    // When
    Plan plan = plan(task);
    // Then
    assertThat(plan.slotOf()).containsExactly(Plan.NOWHERE, 0);
    assertThat(new Reasons(task, plan.slotOf()).of(0)).isEqualTo(UnplacedReason.HOST_FULL);
  }

  @Test
  void keepsTheOrder() {
    // Given: the second before the first, and everybody would like slot 0
    Task task =
        task(5, 3, 4, List.of(wish(0, 1, 0, 1), wish(2, 3, 0, 1)), List.of(new Order(1, 0)));
    // When
    Plan plan = plan(task);
    // Then
    assertThat(plan.slotOf()).containsExactly(1, 0);
  }

  @Test
  void saysWhyThereIsNoPlace() {
    // Given
    Task noCommon = task(5, 2, 4, List.of(wish(0, 1, 0, 1)), List.of());
    noCommon.busy().get(0).set(0);
    noCommon.busy().get(1).set(1);
    Task noTable = task(1, 1, 4, List.of(wish(0, 1, 0), wish(2, 3, 0)), List.of());
    Task ruledOut = task(1, 2, 2, List.of(wish(0, 1)), List.of());
    Task guestFull = task(1, 1, 2, List.of(wish(0, 1, 0)), List.of());
    guestFull.busy().get(1).set(0);
    // When / Then
    assertThat(reason(noCommon)).isEqualTo(UnplacedReason.NO_COMMON_SLOT);
    assertThat(reason(noTable)).isEqualTo(UnplacedReason.NO_TABLE);
    assertThat(reason(ruledOut)).isEqualTo(UnplacedReason.RULE);
    assertThat(reason(guestFull)).isEqualTo(UnplacedReason.GUEST_FULL);
  }

  @Test
  void givesNobodyMoreMeetingsThanTheirCap() {
    // Given: one person in demand, who has room for two of three
    List<Wish> wishes = List.of(wish(0, 1, 0, 1, 2), wish(0, 2, 0, 1, 2), wish(0, 3, 0, 1, 2));
    Task task = task(5, 3, 4, wishes, List.of());
    task.caps()[0] = 2;
    // When
    Plan plan = plan(task);
    // Then
    assertThat(plan.placed()).isEqualTo(2).isEqualTo(scheduler.upperBound(task));
    assertThat(reason(task)).isEqualTo(UnplacedReason.CAP);
    task.caps()[0] = 3;
    assertThat(plan(task).placed()).as("the twin with room for three").isEqualTo(3);
  }

  @Test
  void givesEverybodyTheLeastTheyShouldHaveWhereItCostsNothing() {
    // Given: two places; one person is in demand three times, two others want each other only
    List<Wish> wishes = List.of(wish(0, 1), wish(0, 2), wish(0, 5), wish(3, 4));
    wishes.forEach(wish -> wish.allowed().set(0, 2));
    Task task = task(1, 2, 6, wishes, List.of());
    Arrays.fill(task.floors(), 1);
    // When
    Plan plan = plan(task);
    // Then: two of those who want the one in demand have nobody else
    assertThat(plan.slotOf()[3]).isNotEqualTo(Plan.NOWHERE);
    assertThat(plan.quality().shortfall()).isEqualTo(2);
    assertThat(plan.quality().leastShortfall()).isZero();
    assertThat(scheduler.schedule(task(1, 2, 6, wishes, List.of()), moment -> true).quality())
        .as("the twin in which nobody asks for it")
        .extracting(Quality::shortfall)
        .isEqualTo(0);
  }

  @Test
  void saysHowGoodThePlanIs() {
    // Given: ada meets ben first, and cleo as soon as two other pairs have had the only table
    List<Wish> wishes =
        List.of(wish(0, 1, 0), wish(0, 2, 1, 2, 3), wish(3, 4, 1, 2), wish(5, 6, 1, 2));
    // When
    Plan oneTable = plan(task(1, 4, 7, wishes, List.of()));
    Plan twoTables = plan(task(2, 4, 7, wishes, List.of()));
    // Then
    assertThat(oneTable.quality())
        .isEqualTo(new Quality(4, 4, BoundMethod.PRICES, 7, 0, 0, 0, 1, 1));
    assertThat(twoTables.quality())
        .isEqualTo(new Quality(4, 4, BoundMethod.PRICES, 7, 0, 0, 0, 0, 0));
  }

  @Test
  void aSmallEventIsGivenTheTimeOfALargerOne() {
    int hurried = 0;
    int usual = 0;
    for (int seed = 1; seed <= 5; seed++) {
      // Given
      Task task = Tasks.brokerageEvent(seed);
      Comfort engine = hurried(task).comfort();
      // When
      Quality quality = plan(task).quality();
      // Then
      assertThat(quality.leastBreaks()).isEqualTo(engine.leastBreaks());
      assertThat(quality.peopleWithAvoidableBreaks()).isBetween(1, quality.breaks());
      assertThat(quality.people()).isEqualTo(78);
      hurried += engine.breaks();
      usual += quality.breaks();
    }
    assertThat(usual).isLessThan(hurried);
  }

  @Test
  void stopsWhenNobodyWantsThePlanAnyMore() {
    // Given: three people who all want to meet, in two slots: counting allows it, so it searches on
    Task task =
        task(5, 2, 3, List.of(wish(0, 1, 0, 1), wish(1, 2, 0, 1), wish(0, 2, 0, 1)), List.of());
    // When / Then
    assertThatThrownBy(
            () ->
                scheduler.schedule(
                    task,
                    moment -> {
                      throw new CancellationException();
                    }))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void givesTheBestPlanSoFarWhenItIsToStop() {
    // Given: an event on whose comfort it would work for seconds
    Task task = Tasks.hiddenPlan(1000, 40, 300, 9000, 20, 3);
    List<Integer> seen = new ArrayList<>();
    // When: it is stopped as soon as anything is placed
    Plan plan =
        scheduler.schedule(
            task,
            moment -> {
              seen.add(moment.placed());
              return moment.placed() == 0;
            });
    // Then
    assertThat(plan.placed()).isPositive().isGreaterThanOrEqualTo(seen.getLast());
    assertThat(violations(task, plan)).isEmpty();
  }

  @Test
  void saysThatAPlaceWasLeftOutWhereThereIsOne() {
    // Given
    Task task = task(1, 2, 2, List.of(wish(0, 1, 0, 1)), List.of());
    // When / Then
    assertThat(new Reasons(task, new int[] {Plan.NOWHERE}).of(0))
        .isEqualTo(UnplacedReason.LEFT_OUT);
  }

  @Test
  void everyMeetingGetsATableOfItsOwnAndPeopleStayAtTheirs() {
    // Given
    Task task = Tasks.brokerageEvent(3);
    Plan plan = plan(task);
    BitSet all = new BitSet();
    all.set(0, 22);
    List<BitSet> free = new ArrayList<>();
    for (int slot = 0; slot < 22; slot++) {
      free.add((BitSet) all.clone());
    }
    // When
    int[] tables = Seating.seat(task, plan, free);
    // Then
    Set<Integer> used = new HashSet<>();
    for (int i = 0; i < tables.length; i++) {
      assertThat(tables[i]).isBetween(0, 21);
      assertThat(used.add(plan.slotOf()[i] * 22 + tables[i])).isTrue();
    }
  }

  private UnplacedReason reason(Task task) {
    Plan plan = plan(task);
    int last = plan.slotOf().length - 1;
    int unplaced = plan.slotOf()[last] == Plan.NOWHERE ? last : 0;
    assertThat(plan.slotOf()[unplaced]).isEqualTo(Plan.NOWHERE);
    return new Reasons(task, plan.slotOf()).of(unplaced);
  }

  /** What the engine makes of it with the effort that a large event is worth. */
  private static Timetable hurried(Task task) {
    RunLimits limits = new RunLimits(Duration.ofMinutes(1), 30, 1);
    return TimetableEngine.solve(
        EngineTask.problem(task), limits, new Cancellation(), RunProgress.NONE);
  }

  private Plan plan(Task task) {
    return scheduler.schedule(
        task,
        moment -> {
          assertThat(moment.share()).isBetween(0.0, 1.0);
          assertThat(moment.placed()).isBetween(0, task.wishes().size());
          return true;
        });
  }

  /** Shares no code with the scheduler. */
  static List<String> violations(Task task, Plan plan) {
    List<String> found = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    int[] load = new int[task.slots()];
    for (int i = 0; i < plan.slotOf().length; i++) {
      int slot = plan.slotOf()[i];
      Wish wish = task.wishes().get(i);
      if (slot == Plan.NOWHERE) {
        continue;
      }
      if (!wish.allowed().get(slot)
          || task.busy().get(wish.host()).get(slot)
          || task.busy().get(wish.guest()).get(slot)) {
        found.add(i + " may not be in slot " + slot);
      }
      if (!taken.add(wish.host() + "@" + slot) || !taken.add(wish.guest() + "@" + slot)) {
        found.add(i + " has a participant in two places");
      }
      if (++load[slot] > task.freeTables()[slot]) {
        found.add("slot " + slot + " has too few tables");
      }
    }
    return found;
  }
}
