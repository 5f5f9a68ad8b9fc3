package eu.cordee.scheduling.check;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.scheduling.TimetableEngine;
import eu.cordee.scheduling.model.Attendee;
import eu.cordee.scheduling.model.BoundCertificate;
import eu.cordee.scheduling.model.BoundMethod;
import eu.cordee.scheduling.model.Cancellation;
import eu.cordee.scheduling.model.Comfort;
import eu.cordee.scheduling.model.Hindrance;
import eu.cordee.scheduling.model.Interpreter;
import eu.cordee.scheduling.model.Plan;
import eu.cordee.scheduling.model.PlanStatus;
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
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each rule and each claim is broken once, and nothing else with it that would hide it. */
class TamperedTimetableTest {

  private static final int STAND = 9;

  enum Tampering {
    NO_SUCH_SLOT("in a slot that does not exist", plan -> plan.slots()[1] = 7),
    ELSEWHERE("has left its fixed slot", plan -> plan.slots()[6] = 1),
    OTHER_TABLE("has left its table", plan -> plan.tables()[6] = 2),
    SOMEBODY_ELSE("represented by somebody else", plan -> plan.hosts()[1] = 5),
    BOTH_SIDES("has one person on both sides", plan -> plan.guests()[5] = plan.hosts()[5] = 3),
    TAKEN_TABLE("is at a taken table", plan -> plan.tables()[1] = 1),
    NO_SUCH_TABLE("is at a place that does not exist", plan -> plan.tables()[1] = 5),
    AWAY_FROM_THE_STAND("is not at the table of one's own", plan -> plan.tables()[2] = 0),
    SCREEN_AT_A_TABLE("is on screens and has a table", plan -> plan.tables()[3] = 1),
    NO_INTERPRETER("has no interpreter", plan -> plan.interpreters()[0] = -1),
    WRONG_INTERPRETER("does not speak the languages", plan -> plan.interpreters()[0] = 1),
    ABSENT_INTERPRETER("finds its interpreter absent", plan -> plan.slots()[4] = 2),
    BUSY_INTERPRETER("finds its interpreter busy", plan -> plan.slots()[4] = 0),
    BUSY_PARTICIPANT("finds a participant busy", plan -> plan.slots()[3] = 0);

    private final String violation;
    private final Consumer<Plan> change;

    Tampering(String violation, Consumer<Plan> change) {
      this.violation = violation;
      this.change = change;
    }
  }

  enum Claim {
    WEIGHT("the weight is", t -> claim(t, t.status(), t.weight() + 1, t.upperBound())),
    BOUND("not the one of its method", t -> claim(t, t.status(), t.weight(), t.upperBound() + 1)),
    LOW_BOUND("the bound is below", t -> claim(t, t.status(), t.weight(), t.weight() - 1)),
    STATUS("called optimal", t -> claim(t, PlanStatus.FEASIBLE, t.weight(), t.upperBound())),
    METHOD("not the one of its method", t -> with(t, t.certificate(), BoundMethod.SEARCH)),
    PRICE_BELOW_ZERO("does not prove", t -> with(t, prices(t, -1, 0, 0))),
    TABLE_PRICE_BELOW_ZERO("does not prove", t -> with(t, prices(t, 0, -1, 0))),
    INTERPRETER_PRICE_BELOW_ZERO("does not prove", t -> with(t, interpretersPaid(t.certificate()))),
    BOUND_TOO_LOW("does not prove", t -> with(t, prices(t, 0, 0, -1))),
    PRICES_OF_ANOTHER_EVENT(
        "does not prove",
        t -> with(t, new BoundCertificate(new long[0], 0, 0, t.certificate().bound()))),
    REASON("has a wrong reason", t -> with(t, t.comfort(), Map.of(1, Hindrance.RULE))),
    BREAKS("which is not what is claimed", t -> with(t, comfort(t, 0, 1, 0), Map.of())),
    SHORTFALL("short of the floor", t -> with(t, comfort(t, 1, 0, 0), Map.of())),
    WALK("changes of table", t -> with(t, comfort(t, 0, 0, 1), Map.of()));

    private final String violation;
    private final UnaryOperator<Timetable> change;

    Claim(String violation, UnaryOperator<Timetable> change) {
      this.violation = violation;
      this.change = change;
    }
  }

  @Test
  void nothingIsWrongBeforeItIsTamperedWith() {
    // Given
    SchedulingProblem problem = problem();

    // When, Then
    assertThat(TimetableChecker.violations(problem, plan())).isEmpty();
    assertThat(TimetableChecker.violations(problem, solved(problem))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void noticesEveryBrokenRule(Tampering tampering) {
    // Given
    Plan plan = plan();

    // When
    tampering.change.accept(plan);

    // Then
    assertThat(TimetableChecker.violations(problem(), plan))
        .anyMatch(violation -> violation.contains(tampering.violation));
  }

  @Test
  void noticesAPlanOfAnotherEvent() {
    // Given
    int[] one = {0};

    // When
    Plan plan = new Plan(one, one, one, one, one);

    // Then
    assertThat(TimetableChecker.violations(problem(), plan))
        .containsExactly("the plan belongs to another event");
  }

  @ParameterizedTest
  @EnumSource
  void noticesEveryWrongClaim(Claim claim) {
    // Given
    SchedulingProblem problem = problem();

    // When
    Timetable tampered = claim.change.apply(solved(problem));

    // Then
    assertThat(TimetableChecker.violations(problem, tampered))
        .anyMatch(violation -> violation.contains(claim.violation));
  }

  /**
   * Three slots and tables. The first and the fifth request need an interpreter, the third is at a
   * stand, the fourth on screens, the sixth between representatives, the last one fixed.
   */
  private static SchedulingProblem problem() {
    List<Attendee> people =
        List.of(speaking(0), speaking(1), any(), any(), any(), atStand(), speaking(0), speaking(1));
    List<Request> requests =
        List.of(
            Request.anyTime(0, 1, 5, 3),
            Request.anyTime(2, 3, 5, 3),
            Request.anyTime(4, 5, 5, 3),
            request(new int[] {0}, new int[] {2}, Request.FREE, true),
            Request.anyTime(6, 7, 5, 3),
            request(new int[] {2, 3}, new int[] {3, 4}, Request.FREE, false),
            request(new int[] {2}, new int[] {7}, 0, false));
    BitSet early = Slots.first(2);
    List<Interpreter> interpreters =
        List.of(new Interpreter(bits(0, 1), early), new Interpreter(bits(2), Slots.first(3)));
    return new SchedulingProblem(
        SchedulingProblem.sameTables(3, 3), people, requests, List.of(), interpreters, Rules.NONE);
  }

  private static Plan plan() {
    return new Plan(
        new int[] {0, 1, 1, 2, 1, 2, 0},
        new int[] {0, 0, STAND, -1, 1, 0, 1},
        new int[] {0, 2, 4, 0, 6, 3, 2},
        new int[] {1, 3, 5, 2, 7, 4, 7},
        new int[] {0, -1, -1, -1, 0, -1, -1});
  }

  private static Timetable solved(SchedulingProblem problem) {
    RunLimits limits = new RunLimits(Duration.ofSeconds(60), 0.02, 1);
    return TimetableEngine.solve(problem, limits, new Cancellation(), RunProgress.NONE);
  }

  private static Request request(int[] hosts, int[] guests, int slot, boolean virtual) {
    int table = slot == Request.FREE ? Request.FREE : 1;
    return new Request(hosts, guests, 5, Slots.first(3), slot, table, virtual, false);
  }

  private static Attendee any() {
    return new Attendee(Slots.first(3), 3);
  }

  private static Attendee speaking(int language) {
    return new Attendee(Slots.first(3), 3, 0, Attendee.NO_TABLE, bits(language));
  }

  private static Attendee atStand() {
    return new Attendee(Slots.first(3), 3, 0, STAND, new BitSet());
  }

  private static BitSet bits(int... numbers) {
    BitSet set = new BitSet();
    for (int number : numbers) {
      set.set(number);
    }
    return set;
  }

  private static BoundCertificate interpretersPaid(BoundCertificate proven) {
    return new BoundCertificate(
        proven.participantPrices(), proven.tablePrice(), -1, proven.bound());
  }

  private static BoundCertificate prices(Timetable of, long person, long table, long bound) {
    BoundCertificate proven = of.certificate();
    long[] prices = proven.participantPrices().clone();
    prices[0] = person < 0 ? person : prices[0];
    long tablePrice = table < 0 ? table : proven.tablePrice();
    return new BoundCertificate(
        prices, tablePrice, proven.interpreterPrice(), proven.bound() + bound);
  }

  private static Comfort comfort(Timetable of, int shortfall, int breaks, int walk) {
    Comfort comfort = of.comfort();
    return new Comfort(
        comfort.shortfall() + shortfall,
        comfort.leastShortfall(),
        comfort.breaks() + breaks,
        comfort.leastBreaks(),
        comfort.peopleWithAvoidableBreaks(),
        comfort.tableChanges(),
        comfort.walk() + walk);
  }

  private static Timetable claim(Timetable of, PlanStatus status, long weight, long bound) {
    return new Timetable(
        status,
        of.plan(),
        weight,
        bound,
        of.method(),
        of.certificate(),
        of.comfort(),
        of.unplaced());
  }

  private static Timetable with(Timetable of, BoundCertificate certificate) {
    return with(of, certificate, of.method());
  }

  private static Timetable with(Timetable of, BoundCertificate certificate, BoundMethod method) {
    return new Timetable(
        of.status(),
        of.plan(),
        of.weight(),
        of.upperBound(),
        method,
        certificate,
        of.comfort(),
        of.unplaced());
  }

  private static Timetable with(Timetable of, Comfort comfort, Map<Integer, Hindrance> why) {
    return new Timetable(
        of.status(),
        of.plan(),
        of.weight(),
        of.upperBound(),
        of.method(),
        of.certificate(),
        comfort,
        why);
  }
}
