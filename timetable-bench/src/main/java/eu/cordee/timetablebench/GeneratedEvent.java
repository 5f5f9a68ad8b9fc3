package eu.cordee.timetablebench;

import eu.cordee.scheduling.model.Attendee;
import eu.cordee.scheduling.model.Request;
import eu.cordee.scheduling.model.SchedulingProblem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Random events for measurements, the same for the same numbers.
 *
 * @param hosts on a bipartite event the first so many people meet only the others; 0: anybody
 *     anybody
 * @param popularity 0 for uniform choice, above 0 some are wished for far more often (power law)
 * @param absence the probability that somebody is away in a slot
 * @param sessions whether everybody attends one of five sessions of three consecutive slots
 * @param cap the most meetings of anybody
 */
record GeneratedEvent(
    String name,
    int people,
    int hosts,
    int requests,
    int slots,
    int tables,
    double popularity,
    double absence,
    boolean sessions,
    int cap,
    long seed) {

  /** A must, two mutual wishes and three requests that would be nice. */
  private static final long MUTUAL = 10;

  private static final long[] WEIGHTS = {100, MUTUAL, MUTUAL, 1, 1, 1};

  static GeneratedEvent uniform(int people) {
    return new GeneratedEvent(
        "uniform", people, 0, 10 * people, 50, people / 10, 0, 0, false, 45, people);
  }

  /** From 1,000 to 10,000 people, then everything that makes an event special. */
  static List<GeneratedEvent> all() {
    return List.of(
        uniform(1_000),
        uniform(2_000),
        uniform(5_000),
        uniform(10_000),
        new GeneratedEvent("roomy", 10_000, 0, 100_000, 50, 2_500, 0, 0, false, 45, 2),
        new GeneratedEvent("power law", 10_000, 0, 100_000, 50, 1_000, 2, 0, false, 45, 3),
        new GeneratedEvent("sessions", 10_000, 0, 100_000, 50, 1_000, 1, 0, true, 45, 4),
        new GeneratedEvent("absences", 10_000, 0, 100_000, 50, 2_500, 1, 0.2, true, 45, 5),
        new GeneratedEvent("caps", 10_000, 0, 100_000, 50, 1_000, 1, 0, false, 8, 9),
        new GeneratedEvent("buyers", 2_200, 700, 50_000, 40, 1_500, 0, 0, false, 36, 6),
        new GeneratedEvent("buyers, tight", 2_200, 700, 50_000, 40, 700, 1, 0, false, 36, 7),
        new GeneratedEvent("buyers, absences", 2_200, 700, 50_000, 40, 700, 1, 0.1, false, 36, 8));
  }

  /** Whether everybody is always there and meets anybody with the same probability. */
  boolean isEven() {
    return hosts == 0 && popularity == 0 && absence == 0 && !sessions;
  }

  BenchDocument json() {
    return new BenchDocument()
        .with("event", name)
        .with("people", people)
        .with("requests", requests)
        .with("slots", slots)
        .with("tables", tables)
        .with("seed", seed);
  }

  SchedulingProblem problem() {
    Random random = new Random(seed);
    List<Attendee> participants = new ArrayList<>();
    for (int person = 0; person < people; person++) {
      participants.add(new Attendee(availability(random), cap));
    }
    List<Request> wanted = new ArrayList<>();
    Set<Long> pairs = new HashSet<>();
    while (wanted.size() < requests) {
      int host = hosts > 0 ? random.nextInt(hosts) : random.nextInt(people);
      int guest = hosts > 0 ? hosts + popular(random, people - hosts) : popular(random, people);
      long pair = (long) Math.min(host, guest) * people + Math.max(host, guest);
      long weight = WEIGHTS[random.nextInt(WEIGHTS.length)];
      if (host != guest && pairs.add(pair)) {
        Request request = Request.anyTime(host, guest, weight, slots);
        wanted.add(weight == MUTUAL ? request.wantedByBoth() : request);
      }
    }
    return new SchedulingProblem(slots, tables, participants, wanted);
  }

  private int popular(Random random, int among) {
    return (int) (among * Math.pow(random.nextDouble(), 1 + popularity));
  }

  private BitSet availability(Random random) {
    BitSet available = new BitSet(slots);
    available.set(0, slots);
    if (sessions) {
      int start = random.nextInt(5) * (slots / 5);
      available.clear(start, Math.min(slots, start + 3));
    }
    for (int slot = 0; slot < slots && absence > 0; slot++) {
      if (random.nextDouble() < absence) {
        available.clear(slot);
      }
    }
    return available;
  }
}
