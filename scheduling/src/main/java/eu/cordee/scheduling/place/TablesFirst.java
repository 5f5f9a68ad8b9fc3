package eu.cordee.scheduling.place;

import eu.cordee.scheduling.model.SchedulingProblem;

/**
 * Whether a day stays one of tables first and then screens, judged by the meetings that are there.
 * {@link TurningPoints} had to choose before any of them was; where that left room, more fits.
 */
public final class TablesFirst {

  private TablesFirst() {}

  /**
   * Whether both people of a request would still meet at tables first, then on screens; in time
   * linear in slots.
   */
  public static boolean allows(Draft draft, int request, int slot) {
    SchedulingProblem problem = draft.problem();
    if (!problem.rules().physicalFirst()) {
      return true;
    }
    boolean virtual = problem.requests().get(request).virtual();
    for (int person : new int[] {draft.host(request), draft.guest(request)}) {
      for (int other = 0; other < draft.slots(); other++) {
        int there = draft.at(person, other);
        boolean wrong = virtual ? other > slot : other < slot;
        if (there != Draft.NONE && wrong && problem.requests().get(there).virtual() != virtual) {
          return false;
        }
      }
    }
    return true;
  }
}
