package eu.cordee.matchmaking.timetable;

import eu.cordee.matchmaking.timetable.TimetableProblem.Participant;
import eu.cordee.matchmaking.timetable.TimetableProblem.Request;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

/** Random events with everything that can restrict a request. */
final class RandomTimetableProblem {

  private final Random random;
  private final int slots;

  private RandomTimetableProblem(long seed, int slots) {
    this.random = new Random(seed);
    this.slots = slots;
  }

  static TimetableProblem of(long seed, int people, int requests, int slots) {
    return new RandomTimetableProblem(seed, slots).problem(people, requests);
  }

  /** The same pairs and weights, everybody always there, and hosts and guests apart. */
  static TimetableProblem bipartite(long seed, int side, int requests, int slots, int tables) {
    Random random = new Random(seed);
    BitSet always = new BitSet();
    always.set(0, slots);
    List<Request> wanted = new ArrayList<>();
    for (int request = 0; request < requests; request++) {
      int guest = side + random.nextInt(side);
      wanted.add(Request.anyTime(random.nextInt(side), guest, 1 + random.nextInt(9), slots));
    }
    Participant participant = new Participant(always, slots);
    return new TimetableProblem(
        slots, tables, java.util.Collections.nCopies(2 * side, participant), wanted);
  }

  private TimetableProblem problem(int people, int requests) {
    List<Participant> participants = new ArrayList<>();
    for (int person = 0; person < people; person++) {
      participants.add(new Participant(slots(0.7), 1 + random.nextInt(slots)));
    }
    List<Request> wanted = new ArrayList<>();
    for (int request = 0; request < requests; request++) {
      int host = random.nextInt(people);
      int guest = (host + 1 + random.nextInt(people - 1)) % people;
      BitSet allowed = slots(random.nextInt(4) == 0 ? 0.4 : 1);
      wanted.add(new Request(host, guest, 1 + random.nextInt(9), allowed, Request.FREE));
    }
    int tables = 1 + random.nextInt(Math.max(1, people / 2));
    return new TimetableProblem(slots, tables, participants, wanted);
  }

  private BitSet slots(double probability) {
    BitSet result = new BitSet();
    for (int slot = 0; slot < slots; slot++) {
      result.set(slot, random.nextDouble() < probability);
    }
    return result;
  }

  /** The most weight any plan places, found by trying all. */
  static long mostWeight(TimetableProblem problem) {
    return mostWeight(new Placement(problem), 0);
  }

  private static long mostWeight(Placement placement, int next) {
    if (next == placement.slotOf.length) {
      return 0;
    }
    long best = mostWeight(placement, next + 1);
    if (placement.hasRoom(placement.hosts[next]) && placement.hasRoom(placement.guests[next])) {
      BitSet common = placement.commonSlots(next);
      for (int slot = common.nextSetBit(0); slot >= 0; slot = common.nextSetBit(slot + 1)) {
        if (placement.load[slot] < placement.problem.tables()) {
          placement.place(next, slot);
          best = Math.max(best, placement.weight(next) + mostWeight(placement, next + 1));
          placement.remove(next);
        }
      }
    }
    return best;
  }
}
