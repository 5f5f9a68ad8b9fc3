package eu.cordee.scheduling.brokerage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What follows from the event without any search: the slots left to each meeting once fixed
 * meetings, full slots and precedences have been thought through, and a reason if nothing is left.
 */
final class Reduction {

  final BrokerageEvent event;
  final List<BitSet> allowed = new ArrayList<>();
  final List<List<Integer>> meetingsOf;
  final int[] fewestBreaks;
  final List<Derivation.Step> steps = new ArrayList<>();
  private String contradiction = "";
  private boolean changed = true;

  Reduction(BrokerageEvent event) {
    this.event = event;
    this.meetingsOf = event.meetingsByParticipant();
    this.fewestBreaks = new int[event.participants()];
    for (int meeting = 0; meeting < event.meetings().size(); meeting++) {
      allowed.add(event.allowedSlots(meeting));
    }
    while (changed && contradiction.isEmpty()) {
      changed = false;
      propagate();
    }
    if (contradiction.isEmpty()) {
      countTables();
    }
    if (contradiction.isEmpty()) {
      boundBreaks();
    }
  }

  /** Why there is no plan; empty if none was found. */
  String contradiction() {
    return contradiction;
  }

  /** No plan has fewer breaks. */
  int lowerBound() {
    int sum = 0;
    for (int breaks : fewestBreaks) {
      sum += breaks;
    }
    return sum;
  }

  private void propagate() {
    int[] load = new int[event.slots()];
    for (int meeting = 0; meeting < allowed.size(); meeting++) {
      if (allowed.get(meeting).cardinality() == 1) {
        int slot = allowed.get(meeting).nextSetBit(0);
        load[slot]++;
        keepParticipantsFree(meeting, slot);
      }
    }
    for (int slot = 0; slot < event.slots(); slot++) {
      if (load[slot] > event.tables()) {
        contradiction = "slot " + (slot + 1) + " has more fixed meetings than tables";
      } else if (load[slot] == event.tables()) {
        closeFullSlot(slot);
      }
    }
    event.precedences().forEach(this::order);
    for (int meeting = 0; meeting < allowed.size(); meeting++) {
      if (allowed.get(meeting).isEmpty()) {
        contradiction = "no slot is left for meeting " + (meeting + 1);
      }
    }
  }

  private void keepParticipantsFree(int fixed, int slot) {
    BrokerageMeeting meeting = event.meetings().get(fixed);
    for (int participant : new int[] {meeting.first(), meeting.second()}) {
      for (int other : meetingsOf.get(participant)) {
        if (other != fixed) {
          remove(Derivation.Because.FIXED, fixed, other, slot, slot + 1);
        }
      }
    }
  }

  private void closeFullSlot(int slot) {
    for (int meeting = 0; meeting < allowed.size(); meeting++) {
      if (allowed.get(meeting).cardinality() > 1) {
        remove(Derivation.Because.FULL, slot, meeting, slot, slot + 1);
      }
    }
  }

  private void order(Precedence order) {
    int earliest = allowed.get(order.before()).nextSetBit(0);
    int tooEarly = earliest < 0 ? event.slots() : earliest + 1;
    remove(Derivation.Because.AFTER, order.before(), order.after(), 0, tooEarly);
    int latest = allowed.get(order.after()).length() - 1;
    int tooLate = Math.max(latest, 0);
    remove(Derivation.Because.BEFORE, order.after(), order.before(), tooLate, event.slots());
  }

  private void remove(Derivation.Because because, int witness, int meeting, int from, int to) {
    BitSet slots = allowed.get(meeting);
    int first = slots.nextSetBit(from);
    if (first >= 0 && first < to) {
      slots.clear(from, to);
      steps.add(new Derivation.Step(because, witness, meeting, from, to));
      changed = true;
    }
  }

  /** Meetings that have to be within some slots in a row need as many tables there. */
  private void countTables() {
    int[] ending = new int[event.slots()];
    for (int from = event.slots() - 1; from >= 0; from--) {
      for (BitSet slots : allowed) {
        if (slots.nextSetBit(0) == from) {
          ending[slots.length() - 1]++;
        }
      }
      long within = 0;
      for (int to = from; to < event.slots(); to++) {
        within += ending[to];
        if (within > (long) event.tables() * (to - from + 1)) {
          contradiction = crowded(from, to);
          return;
        }
      }
    }
  }

  private static String crowded(int from, int to) {
    return "slots " + (from + 1) + " to " + (to + 1) + " have fewer tables than meetings";
  }

  private void boundBreaks() {
    for (int participant = 0; participant < event.participants(); participant++) {
      int breaks = IsolatedBreaks.of(event, meetingsOf.get(participant), allowed);
      if (breaks >= IsolatedBreaks.IMPOSSIBLE) {
        contradiction =
            "participant " + (participant + 1) + " has more meetings than slots that suit them";
        return;
      }
      fewestBreaks[participant] = breaks;
    }
  }
}
