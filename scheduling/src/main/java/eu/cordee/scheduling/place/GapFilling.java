package eu.cordee.scheduling.place;

import eu.cordee.scheduling.model.Request;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What still has a place when everything else is done: where a search that was cut short has freed
 * one and left it, or where {@link TurningPoints} had to be more careful than {@link TablesFirst}
 * has to be.
 */
public final class GapFilling {

  private GapFilling() {}

  /**
   * Places whatever fits as things are, the heaviest first; moves and removes nothing. In time
   * linear in requests without a place, their pairs of representatives and slots.
   */
  public static void place(Draft draft) {
    List<Integer> unplaced =
        IntStream.range(0, draft.requests())
            .filter(request -> draft.slotOf(request) == Draft.NONE)
            .boxed()
            .sorted(Comparator.comparingLong(request -> -draft.weight(request)))
            .toList();
    for (int request : unplaced) {
      Request wanted = draft.problem().requests().get(request);
      for (int host : wanted.hosts()) {
        for (int guest : wanted.guests()) {
          if (draft.slotOf(request) == Draft.NONE) {
            draft.represent(request, host, guest);
            place(draft, request);
          }
        }
      }
    }
  }

  private static void place(Draft draft, int request) {
    int host = draft.host(request);
    int guest = draft.guest(request);
    if (!draft.hasRoom(host) || !draft.hasRoom(guest)) {
      return;
    }
    BitSet slots = draft.problem().possibleSlots(request, host, guest);
    slots.and(draft.open(host));
    slots.and(draft.open(guest));
    for (int slot = slots.nextSetBit(0); slot >= 0; slot = slots.nextSetBit(slot + 1)) {
      if ((!draft.usesTable(request) || draft.tables().hasFree(slot))
          && draft.side().allows(request, slot)
          && TablesFirst.allows(draft, request, slot)) {
        draft.place(request, slot);
        return;
      }
    }
  }
}
