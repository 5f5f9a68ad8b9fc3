package eu.cordee.scheduling.check;

import eu.cordee.scheduling.model.Comfort;
import eu.cordee.scheduling.model.Plan;
import eu.cordee.scheduling.model.SchedulingProblem;
import java.util.Arrays;
import java.util.List;

/** Counts anew what a timetable claims about comfort; shares no code with the engine. */
final class ComfortCheck {

  private final SchedulingProblem problem;

  /** Per person and slot the table plus 2, 1 for a meeting without table, 0 for none. */
  private final int[][] days;

  private final int[] meetings;

  ComfortCheck(SchedulingProblem problem, Plan plan) {
    this.problem = problem;
    this.days = new int[problem.participants().size()][problem.slots()];
    this.meetings = new int[days.length];
    for (int request = 0; request < plan.slots().length; request++) {
      int slot = plan.slots()[request];
      if (slot >= 0) {
        for (int person : new int[] {plan.hosts()[request], plan.guests()[request]}) {
          days[person][slot] = plan.tables()[request] + 2;
          meetings[person]++;
        }
      }
    }
  }

  void check(Comfort claimed, List<String> violations) {
    int breaks = Arrays.stream(days).mapToInt(ComfortCheck::breaks).sum();
    int shortfall = problem.shortfall(meetings);
    if (breaks != claimed.breaks() || claimed.leastBreaks() > breaks) {
      violations.add("the plan has " + breaks + " breaks, which is not what is claimed");
    }
    if (shortfall != claimed.shortfall() || claimed.leastShortfall() > shortfall) {
      violations.add("the plan is " + shortfall + " short of the floor, which is not claimed");
    }
    int changes = 0;
    long walk = 0;
    for (int[] day : days) {
      int last = 0;
      for (int here : day) {
        if (here > 1) {
          changes += last > 0 && last != here ? 1 : 0;
          walk += last > 0 ? Math.abs(here - last) : 0;
          last = here;
        }
      }
    }
    if (changes != claimed.tableChanges() || walk != claimed.walk()) {
      violations.add("the plan has " + changes + " changes of table and a walk of " + walk);
    }
  }

  private static int breaks(int[] day) {
    int groups = 0;
    for (int slot = 0; slot < day.length; slot++) {
      groups += day[slot] > 0 && (slot == 0 || day[slot - 1] == 0) ? 1 : 0;
    }
    return Math.max(0, groups - 1);
  }
}
