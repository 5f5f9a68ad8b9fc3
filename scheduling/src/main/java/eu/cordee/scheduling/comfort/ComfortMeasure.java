package eu.cordee.scheduling.comfort;

import eu.cordee.scheduling.model.Comfort;
import eu.cordee.scheduling.model.SchedulingProblem;
import eu.cordee.scheduling.model.Slots;
import eu.cordee.scheduling.place.Draft;
import java.util.Arrays;

/** Measures how pleasant a finished placement is. */
public final class ComfortMeasure {

  private ComfortMeasure() {}

  /**
   * Counts, in time linear in people times slots.
   *
   * @param tables per request its table from 0, or {@link Draft#NONE}
   * @param breaksProven whether it is known that nobody can have fewer breaks together; else the
   *     bound is what each could have alone
   */
  public static Comfort of(Draft draft, int[] tables, boolean breaksProven) {
    int breaks = 0;
    int least = 0;
    int avoidable = 0;
    int[] alone = LeastBreaks.of(draft);
    for (int person = 0; person < alone.length; person++) {
      int own = Slots.breaks(draft.busy(person));
      breaks += own;
      least += alone[person];
      avoidable += own > alone[person] ? 1 : 0;
    }
    long[] ways = ways(draft, tables);
    return new Comfort(
        draft.problem().shortfall(draft.meetingsOfEach()),
        leastShortfall(draft.problem()),
        breaks,
        breaksProven ? breaks : least,
        breaksProven ? 0 : avoidable,
        (int) ways[0],
        ways[1]);
  }

  private static int leastShortfall(SchedulingProblem problem) {
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
  private static long[] ways(Draft draft, int[] tables) {
    long changes = 0;
    long walk = 0;
    for (int person = 0; person < draft.people(); person++) {
      int last = Draft.NONE;
      for (int slot = 0; slot < draft.slots(); slot++) {
        int request = draft.at(person, slot);
        int table = request == Draft.NONE ? Draft.NONE : tables[request];
        if (table != Draft.NONE) {
          changes += last != Draft.NONE && last != table ? 1 : 0;
          walk += last == Draft.NONE ? 0 : Math.abs(table - last);
          last = table;
        }
      }
    }
    return new long[] {changes, walk};
  }
}
