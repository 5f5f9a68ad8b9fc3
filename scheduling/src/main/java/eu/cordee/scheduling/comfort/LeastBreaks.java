package eu.cordee.scheduling.comfort;

import eu.cordee.scheduling.place.Draft;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The fewest breaks somebody could have with their meetings if nobody else mattered: a dynamic
 * programme over slots and meetings placed so far, which counts groups of consecutive meetings.
 */
final class LeastBreaks {

  private static final int IMPOSSIBLE = 1 << 20;

  private LeastBreaks() {}

  /** Per person, for the meetings that are placed. */
  static int[] of(Draft draft) {
    int[] least = new int[draft.people()];
    for (int person = 0; person < least.length; person++) {
      BitSet possible = new BitSet();
      BitSet needed = new BitSet();
      for (int slot = 0; slot < draft.slots(); slot++) {
        int request = draft.at(person, slot);
        if (request != Draft.NONE) {
          possible.or(
              draft.problem().possibleSlots(request, draft.host(request), draft.guest(request)));
          needed.set(slot, draft.isFixed(request));
        }
      }
      least[person] = of(draft.slots(), draft.meetings(person), possible, needed);
    }
    return least;
  }

  /** For meetings of which each has its possible slots. */
  static int of(int slots, List<BitSet> meetings) {
    BitSet possible = new BitSet();
    BitSet needed = new BitSet();
    for (BitSet meeting : meetings) {
      possible.or(meeting);
      if (meeting.cardinality() == 1) {
        needed.or(meeting);
      }
    }
    return of(slots, meetings.size(), possible, needed);
  }

  private static int of(int slots, int meetings, BitSet possible, BitSet needed) {
    if (meetings < 2) {
      return 0;
    }
    int[] idle = new int[meetings + 1];
    int[] busy = new int[meetings + 1];
    Arrays.fill(idle, IMPOSSIBLE);
    Arrays.fill(busy, IMPOSSIBLE);
    idle[0] = 0;
    for (int slot = 0; slot < slots; slot++) {
      for (int placed = Math.min(meetings, slot + 1); placed >= 0; placed--) {
        int before = placed == 0 ? IMPOSSIBLE : Math.min(idle[placed - 1] + 1, busy[placed - 1]);
        idle[placed] = needed.get(slot) ? IMPOSSIBLE : Math.min(idle[placed], busy[placed]);
        busy[placed] = possible.get(slot) ? Math.min(before, IMPOSSIBLE) : IMPOSSIBLE;
      }
    }
    int groups = Math.min(idle[meetings], busy[meetings]);
    return groups >= IMPOSSIBLE ? 0 : groups - 1;
  }
}
