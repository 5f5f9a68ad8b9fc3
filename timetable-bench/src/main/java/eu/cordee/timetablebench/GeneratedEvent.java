package eu.cordee.matchmaking.timetablecommand;

import eu.cordee.matchmaking.timetable.Participant;
import eu.cordee.matchmaking.timetable.Request;
import eu.cordee.matchmaking.timetable.TimetableProblem;
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
    long seed) {

  TimetableProblem problem() {
    Random random = new Random(seed);
    List<Participant> participants = new ArrayList<>();
    for (int person = 0; person < people; person++) {
      participants.add(new Participant(availability(random), Math.max(1, slots * 9 / 10)));
    }
    List<Request> wanted = new ArrayList<>();
    Set<Long> pairs = new HashSet<>();
    while (wanted.size() < requests) {
      int host = hosts > 0 ? random.nextInt(hosts) : random.nextInt(people);
      int guest = hosts > 0 ? hosts + popular(random, people - hosts) : popular(random, people);
      long pair = (long) Math.min(host, guest) * people + Math.max(host, guest);
      long weight = List.of(100L, 10L, 10L, 1L, 1L, 1L).get(random.nextInt(6));
      if (host != guest && pairs.add(pair)) {
        wanted.add(Request.anyTime(host, guest, weight, slots));
      }
    }
    return new TimetableProblem(slots, tables, participants, wanted);
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
