package eu.cordee.scheduling.bound;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.scheduling.TimetableEngine;
import eu.cordee.scheduling.model.Attendee;
import eu.cordee.scheduling.model.Cancellation;
import eu.cordee.scheduling.model.Request;
import eu.cordee.scheduling.model.RunLimits;
import eu.cordee.scheduling.model.RunProgress;
import eu.cordee.scheduling.model.SchedulingProblem;
import eu.cordee.scheduling.model.Slots;
import eu.cordee.scheduling.model.Timetable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class EulerRoundingTest {

  private static final int SLOTS = 50;

  @Example
  void choosesTheHeavierHalfOfARing() {
    // Given
    SchedulingProblem ring = ring(new int[] {1, 1, 1, 1}, 5, 2, 4, 2);
    // When / Then
    assertThat(rounded(ring)).containsExactly(2, 1, 2, 1);
  }

  @Example
  void losesHalfARequestOnAnOddRingUnlessSomebodyHasRoom() {
    assertThat(rounded(ring(new int[] {1, 1, 1}, 1, 1, 1))).containsOnlyOnce(2);
    assertThat(rounded(ring(new int[] {1, 1, 2}, 1, 1, 1))).containsOnlyOnce(1);
  }

  @Example
  void missesTheBoundByLessThanARequestWhereCapsBind() {
    // Given: everybody may meet everybody, so that the relaxation chooses much by half
    Random random = new Random(3);
    List<Request> requests = new ArrayList<>();
    for (int pair = 0; pair < 4_000; pair++) {
      int host = random.nextInt(400);
      requests.add(
          Request.anyTime(host, (host + 1 + random.nextInt(399)) % 400, 1 + pair % 9, SLOTS));
    }
    SchedulingProblem problem = problem(everybody(400, 7), requests);
    // When
    RunLimits noSearch = new RunLimits(Duration.ofMinutes(1), 0.02, 1);
    Timetable timetable =
        TimetableEngine.solve(problem, noSearch, new Cancellation(), RunProgress.NONE);
    // Then
    assertThat(timetable.weight()).isBetween(timetable.upperBound() - 9, timetable.upperBound());
  }

  @Property(tries = 300)
  void nobodyGetsMoreThanTheirCapAndAComponentLosesHalfARequestAtMost(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    // Given: caps that admit the halves, and not one more
    Random random = new Random(seed);
    int people = 3 + random.nextInt(10);
    int[] doubled = new int[people];
    List<Request> requests = new ArrayList<>();
    int[] chosen = new int[1 + random.nextInt(30)];
    for (int request = 0; request < chosen.length; request++) {
      int host = random.nextInt(people);
      int guest = (host + 1 + random.nextInt(people - 1)) % people;
      requests.add(Request.anyTime(host, guest, 1 + random.nextInt(9), SLOTS));
      chosen[request] = random.nextInt(10) < 8 ? 1 : 2;
      doubled[host] += chosen[request];
      doubled[guest] += chosen[request];
    }
    int[] caps = Arrays.stream(doubled).map(twice -> (twice + 1) / 2).toArray();
    SchedulingProblem problem = problem(caps, requests);
    int[] halves = chosen.clone();
    long before = weight(requests, chosen);
    // When
    EulerRounding.round(problem, chosen);
    // Then
    int[] meetings = new int[people];
    for (int request = 0; request < chosen.length; request++) {
      if (chosen[request] == 2) {
        meetings[requests.get(request).hosts()[0]]++;
        meetings[requests.get(request).guests()[0]]++;
      }
    }
    for (int person = 0; person < people; person++) {
      assertThat(meetings[person]).isLessThanOrEqualTo(caps[person]);
    }
    int[] whole = Arrays.stream(chosen).map(part -> part == 2 ? 2 : 0).toArray();
    assertThat(weight(requests, whole))
        .isGreaterThanOrEqualTo(before - 9L * oddRings(requests, halves, people));
  }

  private static int[] rounded(SchedulingProblem problem) {
    int[] chosen = new int[problem.requests().size()];
    Arrays.fill(chosen, 1);
    EulerRounding.round(problem, chosen);
    return chosen;
  }

  /** Everybody asks the next one. */
  private static SchedulingProblem ring(int[] caps, int... weights) {
    List<Request> requests =
        IntStream.range(0, caps.length)
            .mapToObj(
                person ->
                    Request.anyTime(person, (person + 1) % caps.length, weights[person], SLOTS))
            .toList();
    return problem(caps, requests);
  }

  private static int[] everybody(int people, int cap) {
    int[] caps = new int[people];
    Arrays.fill(caps, cap);
    return caps;
  }

  private static SchedulingProblem problem(int[] caps, List<Request> requests) {
    List<Attendee> people =
        Arrays.stream(caps).mapToObj(cap -> new Attendee(Slots.first(SLOTS), cap)).toList();
    return new SchedulingProblem(SLOTS, 1_000, people, requests);
  }

  /** Components of an odd number of half requests where everybody has an even number of them. */
  private static long oddRings(List<Request> requests, int[] chosen, int people) {
    int[] component = IntStream.range(0, people).toArray();
    int[] degree = new int[people];
    int[] edges = new int[people];
    int[] oddPeople = new int[people];
    for (int request = 0; request < chosen.length; request++) {
      if (chosen[request] == 1) {
        int host = requests.get(request).hosts()[0];
        int guest = requests.get(request).guests()[0];
        degree[host]++;
        degree[guest]++;
        int joined = component[host];
        Arrays.setAll(
            component, who -> component[who] == joined ? component[guest] : component[who]);
      }
    }
    for (int request = 0; request < chosen.length; request++) {
      edges[component[requests.get(request).hosts()[0]]] += chosen[request] == 1 ? 1 : 0;
    }
    for (int person = 0; person < people; person++) {
      oddPeople[component[person]] += degree[person] % 2;
    }
    return IntStream.range(0, people)
        .filter(one -> edges[one] % 2 == 1 && oddPeople[one] == 0)
        .count();
  }

  /** Twice, as halves count. */
  private static long weight(List<Request> requests, int[] chosen) {
    return IntStream.range(0, chosen.length)
        .mapToLong(request -> chosen[request] * requests.get(request).weight())
        .sum();
  }
}
