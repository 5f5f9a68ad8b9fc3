package eu.cordee.scheduling;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What still has a place when everything else is done: where a search that was cut short has freed
 * one and left it, or where {@link Boundaries} had to be more careful than {@link Turn} has to be.
 */
final class Leftovers {

  private Leftovers() {}

  /** Places whatever fits as things are, the heaviest first. */
  static void place(Placement placement) {
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
          && Turn.allows(placement, request, slot)) {
        placement.place(request, slot);
        return;
      }
    }
  }
}
