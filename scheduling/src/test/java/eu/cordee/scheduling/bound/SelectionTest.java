package eu.cordee.scheduling.bound;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.scheduling.TimetableEngine;
import eu.cordee.scheduling.model.Attendee;
import eu.cordee.scheduling.model.BoundCertificate;
import eu.cordee.scheduling.model.Cancellation;
import eu.cordee.scheduling.model.Interpreter;
import eu.cordee.scheduling.model.PlanStatus;
import eu.cordee.scheduling.model.Request;
import eu.cordee.scheduling.model.Rules;
import eu.cordee.scheduling.model.RunLimits;
import eu.cordee.scheduling.model.RunProgress;
import eu.cordee.scheduling.model.SchedulingProblem;
import eu.cordee.scheduling.model.Slots;
import eu.cordee.scheduling.model.Timetable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SelectionTest {

  private static final int SLOTS = 20;
  private static final int PEOPLE = 300;
  private static final long[] WEIGHTS = {100, 10, 10, 1, 1, 1};

  @Example
  void provesThatNothingBetterFitsBesideStandsAndScreens() {
    // Given: fifteen have a table of their own, one meeting of ten needs none; few tables for all
    SchedulingProblem problem = withStandsAndScreens(20, 7);
    // When
    RunLimits noSearch = new RunLimits(Duration.ofMinutes(1), 0.02, 1);
    Timetable timetable =
        TimetableEngine.solve(problem, noSearch, new Cancellation(), RunProgress.NONE);
    // Then
    assertThat(timetable.status()).isEqualTo(PlanStatus.OPTIMAL);
    assertThat(timetable.weight()).isEqualTo(timetable.upperBound());
    assertThat(timetable.placed()).isGreaterThan(20 * SLOTS);
  }

  @Property(tries = 101)
  void findsThePriceOfATableThatProvesTheMost(@ForAll @IntRange(min = 0, max = 100) int tables) {
    // Given
    SchedulingProblem problem = withStandsAndScreens(tables, tables);
    // When
    BoundCertificate certificate = new Selection(problem).certificate();
    // Then
    assertThat(certificate.holdsFor(problem)).isTrue();
    long price = certificate.tablePrice();
    for (long other : new long[] {price - 2, price - 1, price + 1, price + 2, 0, 2, 20, 200}) {
      if (other >= 0) {
        assertThat(
                BoundCertificate.provenBound(
                    problem,
                    certificate.participantPrices(),
                    other,
                    certificate.interpreterPrice()))
            .isGreaterThanOrEqualTo(certificate.bound());
      }
    }
  }

  @Example
  void provesThatHardlyAnythingBetterFitsWithFewInterpreters() {
    // Given: two languages, and two interpreters for what half of the requests need
    SchedulingProblem problem = withInterpreters(2);
    // When
    RunLimits noSearch = new RunLimits(Duration.ofMinutes(1), 0.02, 1);
    Timetable timetable =
        TimetableEngine.solve(problem, noSearch, new Cancellation(), RunProgress.NONE);
    // Then
    assertThat(timetable.certificate().interpreterPrice()).isPositive();
    assertThat(timetable.certificate().holdsFor(problem)).isTrue();
    assertThat(timetable.weight()).isGreaterThan(timetable.upperBound() - 100);
    long without =
        BoundCertificate.provenBound(
            problem,
            timetable.certificate().participantPrices(),
            timetable.certificate().tablePrice(),
            0);
    assertThat(without)
        .as("a bound that knows no interpreters")
        .isGreaterThan(timetable.upperBound() + 1_000);
  }

  private static SchedulingProblem withInterpreters(int count) {
    SchedulingProblem plain = withStandsAndScreens(60, 3);
    BitSet both = Slots.first(2);
    List<Attendee> people = new ArrayList<>();
    for (Attendee person : plain.participants()) {
      BitSet language = new BitSet();
      language.set(people.size() % 2);
      people.add(new Attendee(person.available(), SLOTS, 0, person.ownTable(), language));
    }
    List<Interpreter> interpreters =
        Collections.nCopies(count, new Interpreter(both, Slots.first(SLOTS)));
    return new SchedulingProblem(
        plain.tables(), people, plain.requests(), List.of(), interpreters, Rules.NONE);
  }

  private static SchedulingProblem withStandsAndScreens(int tables, long seed) {
    Random random = new Random(seed);
    List<Attendee> people = new ArrayList<>();
    for (int person = 0; person < PEOPLE; person++) {
      int own = person < 15 ? 1_000 + person : Attendee.NO_TABLE;
      people.add(new Attendee(Slots.first(SLOTS), SLOTS, 0, own, new BitSet()));
    }
    List<Request> requests = new ArrayList<>();
    Set<List<Integer>> pairs = new HashSet<>();
    while (requests.size() < 10 * PEOPLE) {
      int host = random.nextInt(PEOPLE);
      int guest = random.nextInt(PEOPLE);
      if (host < guest && pairs.add(List.of(host, guest))) {
        long weight = WEIGHTS[random.nextInt(WEIGHTS.length)];
        Request request = Request.anyTime(host, guest, weight, SLOTS);
        requests.add(random.nextInt(10) == 0 ? request.onScreens() : request);
      }
    }
    return new SchedulingProblem(SLOTS, tables, people, requests);
  }
}
