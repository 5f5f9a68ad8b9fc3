package eu.cordee.scheduling;

import java.util.Arrays;

/** Measures how pleasant a finished placement is. */
final class Comforts {

  private Comforts() {}

  static Comfort of(Placement placement, int[] tables, boolean breaksProven) {
    int breaks = 0;
    int least = 0;
    int avoidable = 0;
    int[] alone = LeastBreaks.of(placement);
    for (int person = 0; person < alone.length; person++) {
      int own = Slots.breaks(placement.busy[person]);
      breaks += own;
      least += alone[person];
      avoidable += own > alone[person] ? 1 : 0;
    }
    long[] ways = ways(placement, tables);
    return new Comfort(
        placement.problem.shortfall(placement.meetings),
        leastShortfall(placement.problem),
        breaks,
        breaksProven ? breaks : least,
        breaksProven ? 0 : avoidable,
        (int) ways[0],
        ways[1]);
  }

  private static int leastShortfall(TimetableProblem problem) {
    int[] wanted = new int[problem.participants().size()];
    for (int request = 0; request < problem.requests().size(); request++) {
      if (!problem.possibleSlots(request).isEmpty()) {
        Arrays.stream(problem.requests().get(request).hosts()).forEach(host -> wanted[host]++);
        Arrays.stream(problem.requests().get(request).guests()).forEach(guest -> wanted[guest]++);
      }
    }
    Arrays.setAll(
        wanted, person -> Math.min(wanted[person], problem.participants().get(person).most()));
    return problem.shortfall(wanted);
  }

  /** Changes of table and tables passed. */
  private static long[] ways(Placement placement, int[] tables) {
    long changes = 0;
    long walk = 0;
    for (int person = 0; person < placement.open.length; person++) {
      int last = Placement.NONE;
      for (int slot = 0; slot < placement.slots; slot++) {
        int request = placement.at(person, slot);
        int table = request == Placement.NONE ? Placement.NONE : tables[request];
        if (table != Placement.NONE) {
          changes += last != Placement.NONE && last != table ? 1 : 0;
          walk += last == Placement.NONE ? 0 : Math.abs(table - last);
          last = table;
        }
      }
    }
    return new long[] {changes, walk};
  }
}
