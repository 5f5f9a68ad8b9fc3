package eu.cordee.scheduling.place;

import eu.cordee.scheduling.model.Plan;
import eu.cordee.scheduling.model.Request;
import eu.cordee.scheduling.model.SchedulingProblem;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Where everybody's day turns from tables to screens, if tables come first. The turn is chosen
 * before slots are, at the share of the demand, because both sides of a meeting have to agree on
 * it; the proven bound does not know of it and holds for any choice.
 */
final class TurningPoints {

  private final int[] turn;

  private TurningPoints(int[] turn) {
    this.turn = turn;
  }

  static TurningPoints of(SchedulingProblem problem) {
    int slots = problem.slots();
    int[] turn = new int[problem.participants().size()];
    Arrays.fill(turn, slots);
    if (!problem.rules().physicalFirst()) {
      return new TurningPoints(new int[0]);
    }
    int virtual = 0;
    BitSet meetsAtTables = new BitSet();
    BitSet meetsOnScreens = new BitSet();
    for (Request request : problem.requests()) {
      virtual += request.virtual() ? 1 : 0;
      BitSet kind = request.virtual() ? meetsOnScreens : meetsAtTables;
      Arrays.stream(request.hosts()).forEach(kind::set);
      Arrays.stream(request.guests()).forEach(kind::set);
    }
    int all = Math.max(1, problem.requests().size());
    int common = slots - Math.round((float) slots * virtual / all);
    for (int person = 0; person < turn.length; person++) {
      boolean both = meetsAtTables.get(person) && meetsOnScreens.get(person);
      turn[person] = both ? common : meetsOnScreens.get(person) ? 0 : slots;
    }
    keepFixed(problem, turn);
    return new TurningPoints(turn);
  }

  /** The turns of a plan: where they would be anyway, or as near as its meetings allow. */
  static TurningPoints of(SchedulingProblem problem, Plan plan) {
    TurningPoints turns = of(problem);
    for (int request = 0; request < plan.slots().length && turns.turn.length > 0; request++) {
      if (plan.isPlaced(request)) {
        boolean virtual = problem.requests().get(request).virtual();
        turns.keep(plan.hosts()[request], plan.slots()[request], virtual);
        turns.keep(plan.guests()[request], plan.slots()[request], virtual);
      }
    }
    return turns;
  }

  private void keep(int person, int slot, boolean virtual) {
    turn[person] = virtual ? Math.min(turn[person], slot) : Math.max(turn[person], slot + 1);
  }

  private static void keepFixed(SchedulingProblem problem, int[] turn) {
    for (Request request : problem.requests()) {
      for (int[] people : new int[][] {request.hosts(), request.guests()}) {
        if (request.isFixed() && people.length == 1) {
          int slot = request.fixedSlot();
          int person = people[0];
          turn[person] =
              request.virtual() ? Math.min(turn[person], slot) : Math.max(turn[person], slot + 1);
        }
      }
    }
  }

  /** Leaves only the slots on the right side of both turns. */
  void restrict(Request request, int host, int guest, BitSet possible) {
    if (turn.length > 0 && !request.isFixed()) {
      if (request.virtual()) {
        possible.clear(0, Math.max(turn[host], turn[guest]));
      } else {
        int end = Math.min(turn[host], turn[guest]);
        possible.clear(end, Math.max(end, possible.length()));
      }
    }
  }
}
