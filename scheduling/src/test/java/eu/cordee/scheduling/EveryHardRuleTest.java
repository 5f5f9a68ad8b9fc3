package eu.cordee.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.scheduling.check.TimetableChecker;
import eu.cordee.scheduling.explain.MoreTables;
import eu.cordee.scheduling.model.Attendee;
import eu.cordee.scheduling.model.Cancellation;
import eu.cordee.scheduling.model.Order;
import eu.cordee.scheduling.model.Request;
import eu.cordee.scheduling.model.Rules;
import eu.cordee.scheduling.model.RunLimits;
import eu.cordee.scheduling.model.RunProgress;
import eu.cordee.scheduling.model.SchedulingProblem;
import eu.cordee.scheduling.model.Slots;
import eu.cordee.scheduling.model.Timetable;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An engine that did not know a rule would be caught: the twin of "never breaks a rule". */
class EveryHardRuleTest {

  private static final RunLimits SHORT = new RunLimits(Duration.ofSeconds(60), 0.02, 1);
  private static final int EVENTS = 30;
  private static final int SLOTS = 5;

  /**
   * Each with the event in which it does not hold, and what the checker says where it is broken.
   */
  enum Rule {
    AVAILABILITY("a participant absent", Rule::everybodyIsThere),
    CAP("exceeds a participant's cap", Rule::nobodyHasEnough),
    TABLE("is at a place that does not exist", problem -> problem.withTables(oneMore(problem))),
    WINDOW("does not suit it", problem -> withRequests(problem, Rule::anyTime)),
    FIXED_SLOT("has left its fixed slot", problem -> withRequests(problem, Rule::free)),
    FORBIDDEN_PAIR(
        "who may not meet", problem -> with(problem, problem.orders(), withoutPairs(problem))),
    ORDER("is too early", problem -> with(problem, List.of(), problem.rules())),
    LANGUAGE("has no interpreter", Rule::everybodyUnderstands),
    STAND("is not at the table of one's own", Rule::nobodyHasAStand),
    SCREENS_LAST("at a table after being on screens", Rule::screensAtAnyTime);

    private final String violation;
    private final UnaryOperator<SchedulingProblem> lifted;

    Rule(String violation, UnaryOperator<SchedulingProblem> lifted) {
      this.violation = violation;
      this.lifted = lifted;
    }

    private static SchedulingProblem everybodyIsThere(SchedulingProblem problem) {
      return withPeople(problem, person -> person.availableIn(Slots.first(SLOTS)));
    }

    private static SchedulingProblem nobodyHasEnough(SchedulingProblem problem) {
      return withPeople(problem, person -> person.withCap(SLOTS));
    }

    private static List<BitSet> oneMore(SchedulingProblem problem) {
      return MoreTables.inEverySlot(problem, 1);
    }

    private static Request anyTime(Request request) {
      return with(request, Slots.first(SLOTS), request.fixedSlot());
    }

    private static Request free(Request request) {
      return with(request, request.allowed(), Request.FREE);
    }

    private static Rules withoutPairs(SchedulingProblem problem) {
      return new Rules(problem.rules().physicalFirst(), Set.of());
    }

    private static SchedulingProblem everybodyUnderstands(SchedulingProblem problem) {
      return withPeople(
          problem,
          who ->
              new Attendee(who.available(), who.cap(), who.floor(), who.ownTable(), new BitSet()));
    }

    private static SchedulingProblem nobodyHasAStand(SchedulingProblem problem) {
      return withPeople(
          problem,
          who ->
              new Attendee(
                  who.available(), who.cap(), who.floor(), Attendee.NO_TABLE, who.languages()));
    }

    private static SchedulingProblem screensAtAnyTime(SchedulingProblem problem) {
      Rules rules = new Rules(false, problem.rules().forbidden());
      return with(problem, problem.orders(), rules);
    }
  }

  @ParameterizedTest
  @EnumSource
  void isCheckedWhereTheEngineDoesNotKnowIt(Rule rule) {
    // Given
    Stream<SchedulingProblem> events =
        IntStream.range(0, EVENTS)
            .mapToObj(seed -> rule == Rule.FIXED_SLOT ? withFixed(seed) : event(seed));

    // When
    Stream<String> caught =
        events.flatMap(
            event ->
                TimetableChecker.violations(event, solve(rule.lifted.apply(event)).plan())
                    .stream());

    // Then
    assertThat(caught.anyMatch(violation -> violation.contains(rule.violation))).isTrue();
  }

  private static SchedulingProblem event(int seed) {
    return RandomSchedulingProblem.withAllRules(seed, 12, 40, SLOTS);
  }

  /** One request has to be where it is hardly by chance. */
  private static SchedulingProblem withFixed(int seed) {
    SchedulingProblem problem = RandomSchedulingProblem.of(seed, 12, 40, SLOTS);
    Request first = problem.requests().getFirst();
    int fixed = problem.possibleSlots(0).length() - 1;
    return withRequests(
        problem, request -> request.equals(first) ? with(first, first.allowed(), fixed) : request);
  }

  private static Timetable solve(SchedulingProblem problem) {
    return TimetableEngine.solve(problem, SHORT, new Cancellation(), RunProgress.NONE);
  }

  private static SchedulingProblem withPeople(
      SchedulingProblem problem, UnaryOperator<Attendee> change) {
    return problem.with(problem.participants().stream().map(change).toList(), problem.requests());
  }

  private static SchedulingProblem withRequests(
      SchedulingProblem problem, UnaryOperator<Request> change) {
    return problem.with(problem.participants(), problem.requests().stream().map(change).toList());
  }

  private static SchedulingProblem with(
      SchedulingProblem problem, List<Order> orders, Rules rules) {
    return new SchedulingProblem(
        problem.tables(),
        problem.participants(),
        problem.requests(),
        orders,
        problem.interpreters(),
        rules);
  }

  private static Request with(Request request, BitSet allowed, int fixedSlot) {
    return new Request(
        request.hosts(),
        request.guests(),
        request.weight(),
        allowed,
        fixedSlot,
        request.fixedTable(),
        request.virtual(),
        request.mutual());
  }
}
