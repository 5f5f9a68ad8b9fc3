package eu.cordee.matchmaking.timetable;

import static eu.cordee.matchmaking.timetable.SmallProblems.away;
import static eu.cordee.matchmaking.timetable.SmallProblems.problem;
import static eu.cordee.matchmaking.timetable.SmallProblems.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cordee.matchmaking.assignment.Reasons;
import eu.cordee.matchmaking.assignment.RunSettings;
import eu.cordee.matchmaking.assignment.WhatIf;
import eu.cordee.matchmaking.meetingrequest.UnplacedReason;
import eu.cordee.scheduling.TimetableEngine;
import eu.cordee.scheduling.model.Attendee;
import eu.cordee.scheduling.model.BoundMethod;
import eu.cordee.scheduling.model.Comfort;
import eu.cordee.scheduling.model.Order;
import eu.cordee.scheduling.model.Request;
import eu.cordee.scheduling.model.RunLimits;
import eu.cordee.scheduling.model.SchedulingProblem;
import eu.cordee.scheduling.model.Timetable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EngineSchedulerTest {

  private static final int NOWHERE = -1;
  private static final RunSettings SETTINGS = new RunSettings(1, false, null, null, WhatIf.NOTHING);

  private final Scheduler scheduler = new EngineScheduler();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void placesAWholeBrokerageEvent(long seed) {
    // Given
    SchedulingProblem problem = SmallProblems.brokerageEvent(seed);
    // When
    Timetable plan = plan(problem);
    // Then
    assertThat(plan.placed()).isEqualTo(302).isEqualTo(scheduler.upperBound(problem));
    assertThat(violations(problem, plan)).isEmpty();
  }

  @Test
  void fillsEverySeatWhenEverySeatIsNeeded() {
    // Given: 60 people, 10 slots, 27 tables, as tight as forumt-14
    SchedulingProblem problem = SmallProblems.hiddenPlan(60, 10, 27, 237, 5, 7);
    // When
    Timetable plan = plan(problem);
    // Then
    assertThat(plan.placed()).isEqualTo(237);
    assertThat(violations(problem, plan)).isEmpty();
  }

  @Test
  void theSameSeedGivesTheSamePlan() {
    // Given
    SchedulingProblem problem = SmallProblems.brokerageEvent(9);
    // When
    Timetable first = plan(problem);
    Timetable second = plan(SmallProblems.brokerageEvent(9));
    // Then
    assertThat(second.slots()).isEqualTo(first.slots());
  }

  @Test
  void prefersWeightWhenNotEverythingFits() {
    // Given: one slot, one person in demand
    BitSet only = new BitSet();
    only.set(0);
    SchedulingProblem problem =
        problem(
            5,
            1,
            3,
            List.of(
                new Request(0, 1, 1, only, Request.FREE), new Request(0, 2, 9, only, Request.FREE)),
            List.of());
    // When
    Timetable plan = plan(problem);
    // Then
    assertThat(plan.slots()).containsExactly(NOWHERE, 0);
    assertThat(new Reasons(problem, plan.slots()).of(0)).isEqualTo(UnplacedReason.HOST_FULL);
  }

  @Test
  void keepsTheOrder() {
    // Given: the second before the first, and everybody would like slot 0
    SchedulingProblem problem =
        problem(5, 3, 4, List.of(wish(0, 1, 0, 1), wish(2, 3, 0, 1)), List.of(new Order(1, 0)));
    // When
    Timetable plan = plan(problem);
    // Then
    assertThat(plan.slots()).containsExactly(1, 0);
  }

  @Test
  void saysWhyThereIsNoPlace() {
    // Given
    SchedulingProblem noCommon =
        away(away(problem(5, 2, 4, List.of(wish(0, 1, 0, 1)), List.of()), 0, 0), 1, 1);
    SchedulingProblem noTable = problem(1, 1, 4, List.of(wish(0, 1, 0), wish(2, 3, 0)), List.of());
    SchedulingProblem ruledOut = problem(1, 2, 2, List.of(wish(0, 1)), List.of());
    SchedulingProblem guestFull = away(problem(1, 1, 2, List.of(wish(0, 1, 0)), List.of()), 1, 0);
    // When / Then
    assertThat(reason(noCommon)).isEqualTo(UnplacedReason.NO_COMMON_SLOT);
    assertThat(reason(noTable)).isEqualTo(UnplacedReason.NO_TABLE);
    assertThat(reason(ruledOut)).isEqualTo(UnplacedReason.RULE);
    assertThat(reason(guestFull)).isEqualTo(UnplacedReason.GUEST_FULL);
  }

  @Test
  void givesNobodyMoreMeetingsThanTheirCap() {
    // Given: one person in demand, who has room for two of three
    List<Request> wishes = List.of(wish(0, 1, 0, 1, 2), wish(0, 2, 0, 1, 2), wish(0, 3, 0, 1, 2));
    SchedulingProblem roomy = problem(5, 3, 4, wishes, List.of());
    Attendee wanted = roomy.participants().get(0);
    SchedulingProblem problem = SmallProblems.with(roomy, 0, wanted.withCap(2));
    // When
    Timetable plan = plan(problem);
    // Then
    assertThat(plan.placed()).isEqualTo(2).isEqualTo(scheduler.upperBound(problem));
    assertThat(reason(problem)).isEqualTo(UnplacedReason.CAP);
    assertThat(plan(roomy).placed()).as("the twin with room for three").isEqualTo(3);
  }

  @Test
  void givesEverybodyTheLeastTheyShouldHaveWhereItCostsNothing() {
    // Given: two places; one person is in demand three times, two others want each other only
    List<Request> wishes = List.of(wish(0, 1), wish(0, 2), wish(0, 5), wish(3, 4));
    wishes.forEach(wish -> wish.allowed().set(0, 2));
    SchedulingProblem indifferent = problem(1, 2, 6, wishes, List.of());
    SchedulingProblem problem =
        indifferent.with(
            indifferent.participants().stream().map(who -> who.withFloor(1)).toList(), wishes);
    // When
    Timetable plan = plan(problem);
    // Then: two of those who want the one in demand have nobody else
    assertThat(plan.slots()[3]).isNotEqualTo(NOWHERE);
    assertThat(Quality.of(problem, plan).shortfall()).isEqualTo(2);
    assertThat(Quality.of(problem, plan).leastShortfall()).isZero();
    assertThat(Quality.of(indifferent, plan(indifferent)))
        .as("the twin in which nobody asks for it")
        .extracting(Quality::shortfall)
        .isEqualTo(0);
  }

  @Test
  void saysHowGoodThePlanIs() {
    // Given: ada meets ben first, and cleo as soon as two other pairs have had the only table
    List<Request> wishes =
        List.of(wish(0, 1, 0), wish(0, 2, 1, 2, 3), wish(3, 4, 1, 2), wish(5, 6, 1, 2));
    // When
    SchedulingProblem one = problem(1, 4, 7, wishes, List.of());
    SchedulingProblem two = problem(2, 4, 7, wishes, List.of());
    // Then
    assertThat(Quality.of(one, plan(one)))
        .isEqualTo(new Quality(4, 4, BoundMethod.PRICES, 7, 0, 0, 0, 1, 1));
    assertThat(Quality.of(two, plan(two)))
        .isEqualTo(new Quality(4, 4, BoundMethod.PRICES, 7, 0, 0, 0, 0, 0));
  }

  @Test
  void aSmallEventIsGivenTheTimeOfALargerOne() {
    int hurried = 0;
    int usual = 0;
    for (int seed = 1; seed <= 5; seed++) {
      // Given
      SchedulingProblem problem = SmallProblems.brokerageEvent(seed);
      Comfort engine = hurried(problem).comfort();
      // When
      Quality quality = Quality.of(problem, plan(problem));
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
    SchedulingProblem problem =
        problem(5, 2, 3, List.of(wish(0, 1, 0, 1), wish(1, 2, 0, 1), wish(0, 2, 0, 1)), List.of());
    // When / Then
    assertThatThrownBy(
            () ->
                scheduler.schedule(
                    problem,
                    SETTINGS,
                    moment -> {
                      throw new CancellationException();
                    }))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void givesTheBestPlanSoFarWhenItIsToStop() {
    // Given: an event on whose comfort it would work for seconds
    SchedulingProblem problem = SmallProblems.hiddenPlan(1000, 40, 300, 9000, 20, 3);
    List<Integer> seen = new ArrayList<>();
    // When: it is stopped as soon as anything is placed
    Timetable plan =
        scheduler.schedule(
            problem,
            SETTINGS,
            moment -> {
              seen.add(moment.placed());
              return moment.placed() == 0;
            });
    // Then
    assertThat(plan.placed()).isPositive().isGreaterThanOrEqualTo(seen.getLast());
    assertThat(violations(problem, plan)).isEmpty();
  }

  @Test
  void saysThatAPlaceWasLeftOutWhereThereIsOne() {
    // Given
    SchedulingProblem problem = problem(1, 2, 2, List.of(wish(0, 1, 0, 1)), List.of());
    // When / Then
    assertThat(new Reasons(problem, new int[] {NOWHERE}).of(0)).isEqualTo(UnplacedReason.LEFT_OUT);
  }

  @Test
  void everyMeetingGetsATableOfItsOwnAndPeopleStayAtTheirs() {
    // Given
    SchedulingProblem problem = SmallProblems.brokerageEvent(3);
    Timetable plan = plan(problem);
    // When
    int[] tables = MeetingTables.seat(problem, plan.plan());
    // Then
    Set<Integer> used = new HashSet<>();
    for (int i = 0; i < tables.length; i++) {
      assertThat(tables[i]).isBetween(0, 21);
      assertThat(used.add(plan.slots()[i] * 22 + tables[i])).isTrue();
    }
  }

  private UnplacedReason reason(SchedulingProblem problem) {
    Timetable plan = plan(problem);
    int last = plan.slots().length - 1;
    int unplaced = plan.slots()[last] == NOWHERE ? last : 0;
    assertThat(plan.slots()[unplaced]).isEqualTo(NOWHERE);
    return new Reasons(problem, plan.slots()).of(unplaced);
  }

  /** What the engine makes of it with the effort that a large event is worth. */
  private static Timetable hurried(SchedulingProblem problem) {
    RunLimits limits = new RunLimits(Duration.ofMinutes(1), 30, 1);
    return TimetableEngine.solve(problem, limits);
  }

  private Timetable plan(SchedulingProblem problem) {
    return scheduler.schedule(
        problem,
        SETTINGS,
        moment -> {
          assertThat(moment.share()).isBetween(0.0, 1.0);
          assertThat(moment.placed()).isBetween(0, problem.requests().size());
          return true;
        });
  }

  /** Shares no code with the scheduler, nor with the engine's own checker. */
  private static List<String> violations(SchedulingProblem problem, Timetable timetable) {
    List<String> found = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    int[] load = new int[problem.slots()];
    for (int i = 0; i < timetable.slots().length; i++) {
      int slot = timetable.slots()[i];
      if (slot == NOWHERE) {
        continue;
      }
      Request wanted = problem.requests().get(i);
      int host = wanted.hosts()[0];
      int guest = wanted.guests()[0];
      if (!wanted.allowed().get(slot)
          || !problem.participants().get(host).available().get(slot)
          || !problem.participants().get(guest).available().get(slot)) {
        found.add(i + " may not be in slot " + slot);
      }
      if (!taken.add(host + "@" + slot) || !taken.add(guest + "@" + slot)) {
        found.add(i + " has a participant in two places");
      }
      if (++load[slot] > problem.tables().get(slot).cardinality()) {
        found.add("slot " + slot + " has too few tables");
      }
    }
    return found;
  }
}
