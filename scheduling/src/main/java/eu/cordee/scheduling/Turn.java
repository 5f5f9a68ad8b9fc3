package eu.cordee.scheduling;

/**
 * Whether a day stays one of tables first and then screens, judged by the meetings that are there.
 * {@link Boundaries} had to choose before any of them was; where that left room, more fits.
 */
final class Turn {

  private Turn() {}

  /** Whether both people of a request would still meet at tables first, then on screens. */
  static boolean allows(Placement placement, int request, int slot) {
    TimetableProblem problem = placement.problem;
    if (!problem.rules().physicalFirst()) {
      return true;
    }
    boolean virtual = problem.requests().get(request).virtual();
    for (int person : new int[] {placement.hosts[request], placement.guests[request]}) {
      for (int other = 0; other < placement.slots; other++) {
        int there = placement.at(person, other);
        boolean wrong = virtual ? other > slot : other < slot;
        if (there != Placement.NONE
            && wrong
            && problem.requests().get(there).virtual() != virtual) {
          return false;
        }
      }
    }
    return true;
  }
}
