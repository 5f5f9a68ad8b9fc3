package eu.cordee.scheduling.brokerage;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The fewest breaks each participant could have if nobody else mattered: a dynamic programme over
 * slots and meetings placed so far. Summed over all participants it is a lower bound for the event.
 */
final class IsolatedBreaks {

  /** More breaks than any participant can have: there is no way to place the meetings at all. */
  static final int IMPOSSIBLE = 1 << 28;

  private final BrokerageEvent event;
  private final int degree;
  private final int morningOnly;
  private final int afternoonOnly;
  private final BitSet possible = new BitSet();
  private final BitSet needed = new BitSet();

  private IsolatedBreaks(BrokerageEvent event, List<Integer> meetings, List<BitSet> allowed) {
    this.event = event;
    this.degree = meetings.size();
    BitSet morning = new BitSet();
    morning.set(0, event.morningSlots());
    int onlyMorning = 0;
    int onlyAfternoon = 0;
    for (int meeting : meetings) {
      BitSet slots = allowed.get(meeting);
      possible.or(slots);
      if (slots.cardinality() == 1) {
        needed.or(slots);
      }
      onlyMorning += slots.length() <= event.morningSlots() ? 1 : 0;
      onlyAfternoon += slots.intersects(morning) ? 0 : 1;
    }
    this.morningOnly = onlyMorning;
    this.afternoonOnly = onlyAfternoon;
  }

  /** The fewest breaks of a participant with these meetings, or {@link #IMPOSSIBLE}. */
  static int of(BrokerageEvent event, List<Integer> meetings, List<BitSet> allowed) {
    return meetings.isEmpty() ? 0 : new IsolatedBreaks(event, meetings, allowed).fewest();
  }

  /** Counts groups of consecutive meetings; breaks are one fewer. */
  private int fewest() {
    int[] idle = new int[degree + 1];
    int[] inMeeting = new int[degree + 1];
    Arrays.fill(idle, IMPOSSIBLE);
    Arrays.fill(inMeeting, IMPOSSIBLE);
    idle[0] = 0;
    for (int slot = 0; slot < event.slots(); slot++) {
      if (slot == event.morningSlots()) {
        keepBothSessions(idle, inMeeting);
      }
      step(slot, idle, inMeeting);
    }
    if (event.morningSlots() == event.slots()) {
      keepBothSessions(idle, inMeeting);
    }
    int groups = Math.min(idle[degree], inMeeting[degree]);
    return groups >= IMPOSSIBLE ? IMPOSSIBLE : groups - 1;
  }

  private void step(int slot, int[] idle, int[] inMeeting) {
    for (int placed = degree; placed >= 0; placed--) {
      int before = placed == 0 ? IMPOSSIBLE : Math.min(idle[placed - 1] + 1, inMeeting[placed - 1]);
      int stay = Math.min(idle[placed], inMeeting[placed]);
      idle[placed] = needed.get(slot) ? IMPOSSIBLE : stay;
      inMeeting[placed] = possible.get(slot) ? Math.min(before, IMPOSSIBLE) : IMPOSSIBLE;
    }
  }

  /** At the end of the morning: its meetings are placed, and the afternoon's are still to come. */
  private void keepBothSessions(int[] idle, int[] inMeeting) {
    for (int placed = 0; placed <= degree; placed++) {
      if (placed < morningOnly || degree - placed < afternoonOnly) {
        idle[placed] = IMPOSSIBLE;
        inMeeting[placed] = IMPOSSIBLE;
      }
    }
  }
}
