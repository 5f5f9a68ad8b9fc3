package eu.cordee.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

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

  private static final Limits SHORT = new Limits(Duration.ofSeconds(60), 0.02, 1);
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
    private final UnaryOperator<TimetableProblem> lifted;

    Rule(String violation, UnaryOperator<TimetableProblem> lifted) {
      this.violation = violation;
      this.lifted = lifted;
    }

    private static TimetableProblem everybodyIsThere(TimetableProblem problem) {
      return withPeople(problem, person -> person.availableIn(Slots.first(SLOTS)));
    }

    private static TimetableProblem nobodyHasEnough(TimetableProblem problem) {
      return withPeople(problem, person -> person.withCap(SLOTS));
    }

    private static List<BitSet> oneMore(TimetableProblem problem) {
      return Tables.more(problem, 1);
    }

    private static Request anyTime(Request request) {
      return with(request, Slots.first(SLOTS), request.fixedSlot());
    }

    private static Request free(Request request) {
      return with(request, request.allowed(), Request.FREE);
    }

    private static Rules withoutPairs(TimetableProblem problem) {
      return new Rules(problem.rules().physicalFirst(), Set.of());
    }

    private static TimetableProblem everybodyUnderstands(TimetableProblem problem) {
      return withPeople(
          problem,
          who ->
              new Participant(
                  who.available(), who.cap(), who.floor(), who.ownTable(), new BitSet()));
    }

    private static TimetableProblem nobodyHasAStand(TimetableProblem problem) {
      return withPeople(
          problem,
          who ->
              new Participant(
                  who.available(), who.cap(), who.floor(), Participant.NO_TABLE, who.languages()));
    }

    private static TimetableProblem screensAtAnyTime(TimetableProblem problem) {
      Rules rules = new Rules(false, problem.rules().forbidden());
      return with(problem, problem.orders(), rules);
    }
  }

  @ParameterizedTest
  @EnumSource
  void isCheckedWhereTheEngineDoesNotKnowIt(Rule rule) {
    // Given
    Stream<TimetableProblem> events =
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

  private static TimetableProblem event(int seed) {
    return RandomTimetableProblem.withAllRules(seed, 12, 40, SLOTS);
  }

  /** One request has to be where it is hardly by chance. */
  private static TimetableProblem withFixed(int seed) {
    TimetableProblem problem = RandomTimetableProblem.of(seed, 12, 40, SLOTS);
    Request first = problem.requests().getFirst();
    int fixed = problem.possibleSlots(0).length() - 1;
    return withRequests(
        problem, request -> request.equals(first) ? with(first, first.allowed(), fixed) : request);
  }

  private static Timetable solve(TimetableProblem problem) {
    return new ColouringEngine().solve(problem, SHORT, new Cancellation(), Progress.NONE);
  }

  private static TimetableProblem withPeople(
      TimetableProblem problem, UnaryOperator<Participant> change) {
    return problem.with(problem.participants().stream().map(change).toList(), problem.requests());
  }

  private static TimetableProblem withRequests(
      TimetableProblem problem, UnaryOperator<Request> change) {
    return problem.with(problem.participants(), problem.requests().stream().map(change).toList());
  }

  private static TimetableProblem with(TimetableProblem problem, List<Order> orders, Rules rules) {
    return new TimetableProblem(
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
