package eu.cordee.matchmaking.timetable;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether a day stays one of tables first and then screens, judged by the meetings that are there.
 * {@link Boundaries} had to choose before any of them was; where that left room, more fits.
 */
final class Turn {

  private Turn() {}

  /** Whether both people of a request would still meet at tables first, then on screens. */
  static boolean allows(Placement placement, int request, int slot) {
    TimetableProblem problem = placement.problem;
    if (!problem.rules().physicalFirst()) {
      return true;
    }
    boolean virtual = problem.requests().get(request).virtual();
    for (int person : new int[] {placement.hosts[request], placement.guests[request]}) {
      for (int other = 0; other < placement.slots; other++) {
        int there = placement.at(person, other);
        boolean wrong = virtual ? other > slot : other < slot;
        if (there != Placement.NONE
            && wrong
            && problem.requests().get(there).virtual() != virtual) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * Places whatever fits as things are, the heaviest first: also where a search that was cut short
   * has freed a place and left it.
   */
  static void fill(Placement placement) {
    List<Integer> unplaced =
        IntStream.range(0, placement.slotOf.length)
            .filter(request -> placement.slotOf[request] == Placement.NONE)
            .boxed()
            .sorted(Comparator.comparingLong(request -> -placement.weight(request)))
            .toList();
    for (int request : unplaced) {
      Request wanted = placement.problem.requests().get(request);
      for (int host : wanted.hosts()) {
        for (int guest : wanted.guests()) {
          if (placement.slotOf[request] == Placement.NONE) {
            placement.represent(request, host, guest);
            place(placement, request);
          }
        }
      }
    }
  }

  private static void place(Placement placement, int request) {
    int host = placement.hosts[request];
    int guest = placement.guests[request];
    if (!placement.hasRoom(host) || !placement.hasRoom(guest)) {
      return;
    }
    BitSet slots = placement.problem.possibleSlots(request, host, guest);
    slots.and(placement.open[host]);
    slots.and(placement.open[guest]);
    for (int slot = slots.nextSetBit(0); slot >= 0; slot = slots.nextSetBit(slot + 1)) {
      if ((!placement.usesTable(request) || placement.hasTable(slot))
          && placement.side.allows(request, slot)
          && allows(placement, request, slot)) {
        placement.place(request, slot);
        return;
      }
    }
  }
}
