package eu.cordee.scheduling.brokerage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Checks a plan against the rules of the published problem, in time linear in meetings, precedences
 * and slots; shares no code with the solver.
 */
public final class BrokerageChecker {

  private final BrokerageEvent event;
  private final int[] slotOf;
  private final List<String> violations = new ArrayList<>();
  private final List<BitSet> busy = new ArrayList<>();

  private BrokerageChecker(BrokerageEvent event, int[] slotOf) {
    this.event = event;
    this.slotOf = slotOf;
    for (int participant = 0; participant < event.participants(); participant++) {
      busy.add(new BitSet(event.slots()));
    }
  }

  /**
   * Checks one plan.
   *
   * @param event the rules
   * @param slotOf per meeting its slot, from 0
   * @param fairness how far the breaks of two participants may differ
   * @return the breaks of every participant, and what the plan violates
   */
  public static Verdict check(BrokerageEvent event, int[] slotOf, int fairness) {
    BrokerageChecker checker = new BrokerageChecker(event, slotOf);
    if (slotOf.length != event.meetings().size()) {
      return new Verdict(List.of("the plan does not have one slot for every meeting"), new int[0]);
    }
    checker.checkMeetings();
    checker.checkPrecedences();
    int[] breaks = checker.busy.stream().mapToInt(BrokerageChecker::breaks).toArray();
    checker.checkFairness(breaks, fairness);
    return new Verdict(List.copyOf(checker.violations), breaks);
  }

  private void checkMeetings() {
    int[] load = new int[event.slots()];
    for (int index = 0; index < slotOf.length; index++) {
      BrokerageMeeting meeting = event.meetings().get(index);
      int slot = slotOf[index];
      if (slot < 0 || slot >= event.slots()) {
        violations.add(name(index) + " has no slot");
        continue;
      }
      require(
          meeting.fixedSlot() == BrokerageMeeting.FREE || meeting.fixedSlot() == slot,
          name(index) + " is not in its fixed slot");
      require(
          meeting.session() == BrokerageSession.EITHER
              || (meeting.session() == BrokerageSession.MORNING) == (slot < event.morningSlots()),
          name(index) + " is in the wrong session");
      occupy(index, meeting.first(), slot);
      occupy(index, meeting.second(), slot);
      require(++load[slot] <= event.tables(), "slot " + (slot + 1) + " has too few tables");
    }
  }

  private void occupy(int index, int participant, int slot) {
    require(!busy.get(participant).get(slot), name(index) + " finds its participant busy");
    require(!event.forbidden().get(participant).get(slot), name(index) + " is in a forbidden slot");
    busy.get(participant).set(slot);
  }

  private void checkPrecedences() {
    for (Precedence order : event.precedences()) {
      require(
          slotOf[order.before()] < slotOf[order.after()],
          name(order.after()) + " is not after its predecessor");
    }
  }

  private void checkFairness(int[] breaks, int fairness) {
    int least = Integer.MAX_VALUE;
    int most = 0;
    for (int count : breaks) {
      least = Math.min(least, count);
      most = Math.max(most, count);
    }
    require(breaks.length == 0 || most - least <= fairness, "the breaks are unfairly distributed");
  }

  /** Groups of idle slots strictly between two meetings. */
  private static int breaks(BitSet busy) {
    int breaks = 0;
    int groupEnd = busy.nextClearBit(busy.nextSetBit(0) < 0 ? 0 : busy.nextSetBit(0));
    while (busy.nextSetBit(groupEnd) >= 0) {
      breaks++;
      groupEnd = busy.nextClearBit(busy.nextSetBit(groupEnd));
    }
    return breaks;
  }

  private void require(boolean holds, String violation) {
    if (!holds) {
      violations.add(violation);
    }
  }

  private static String name(int index) {
    return "meeting " + (index + 1);
  }

  /**
   * What the checker found.
   *
   * @param violations the violated rules, a sentence each; none if the plan is valid
   * @param breaks per participant how many breaks the plan has; nothing where it has not one slot
   *     for every meeting
   */
  public record Verdict(List<String> violations, int[] breaks) {

    /** Whether every rule is kept. */
    public boolean valid() {
      return violations.isEmpty();
    }

    /** Breaks of all participants together. */
    public int totalBreaks() {
      int total = 0;
      for (int count : breaks) {
        total += count;
      }
      return total;
    }
  }
}
