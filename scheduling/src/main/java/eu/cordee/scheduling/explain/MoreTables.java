package eu.cordee.scheduling.explain;

import eu.cordee.scheduling.model.Attendee;
import eu.cordee.scheduling.model.SchedulingProblem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Events with more tables, made in time linear in slots, tables and people. */
public final class MoreTables {

  private MoreTables() {}

  /** One more table in a slot, with a number that nobody has yet. */
  public static List<BitSet> oneMore(SchedulingProblem problem, int slot) {
    List<BitSet> tables = new ArrayList<>(problem.tables());
    BitSet more = (BitSet) tables.get(slot).clone();
    more.set(nextNumber(problem));
    tables.set(slot, more);
    return tables;
  }

  /** So many more tables in every slot. */
  public static List<BitSet> inEverySlot(SchedulingProblem problem, int count) {
    int next = nextNumber(problem);
    List<BitSet> tables = new ArrayList<>();
    for (BitSet open : problem.tables()) {
      BitSet more = (BitSet) open.clone();
      more.set(next, next + count);
      tables.add(more);
    }
    return tables;
  }

  private static int nextNumber(SchedulingProblem problem) {
    int next = 0;
    for (BitSet open : problem.tables()) {
      next = Math.max(next, open.length());
    }
    for (Attendee participant : problem.participants()) {
      next = Math.max(next, participant.ownTable() + 1);
    }
    return next;
  }
}
