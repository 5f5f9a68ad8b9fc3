package eu.cordee.scheduling.repair;

import eu.cordee.scheduling.model.Plan;
import eu.cordee.scheduling.model.SchedulingProblem;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Tries every way to go on after a disturbance, on events without special rules but with several
 * representatives.
 */
final class EveryRepair {

  private final SchedulingProblem problem;
  private final Plan published;
  private final BitSet displaced = new BitSet();
  private final int[] slots;
  private final int[] hosts;
  private final int[] guests;
  private final int[] load;
  private final int most;
  private int dropped = Integer.MAX_VALUE;
  private int moved;

  private EveryRepair(
      SchedulingProblem problem, Plan published, Disturbance disturbance, int most) {
    this.problem = problem;
    this.published = published;
    this.slots = published.slots().clone();
    Arrays.fill(slots, -1);
    this.hosts = published.hosts().clone();
    this.guests = published.guests().clone();
    this.load = new int[problem.slots()];
    this.most = most;
    for (int request = 0; request < slots.length; request++) {
      int slot = published.slots()[request];
      boolean impossible =
          slot >= 0
              && (!problem.possibleSlots(request, hosts[request], guests[request]).get(slot)
                  || !problem.tables().get(slot).get(published.tables()[request]));
      boolean urgent =
          disturbance instanceof Disturbance.UrgentRequest asked && asked.request() == request;
      displaced.set(request, impossible || urgent);
    }
  }

  /** The fewest dropped, then the fewest moved; never more than are allowed. */
  record Best(int dropped, int moved) {}

  static Best of(SchedulingProblem problem, Plan published, Disturbance disturbance, int most) {
    EveryRepair every = new EveryRepair(problem, published, disturbance, most);
    every.place(0, 0, 0);
    return new Best(every.dropped, every.moved);
  }

  private void place(int next, int lost, int changed) {
    if (changed > most || lost > dropped || (lost == dropped && changed >= moved)) {
      return;
    }
    if (next == slots.length) {
      dropped = lost;
      moved = changed;
      return;
    }
    if (!published.isPlaced(next) && !displaced.get(next)) {
      place(next + 1, lost, changed);
      return;
    }
    for (int host : problem.requests().get(next).hosts()) {
      for (int guest : problem.requests().get(next).guests()) {
        hosts[next] = host;
        guests[next] = guest;
        placeWithThese(next, lost, changed);
      }
    }
    if (displaced.get(next)) {
      place(next + 1, lost + 1, changed);
    }
  }

  private void placeWithThese(int next, int lost, int changed) {
    BitSet possible = problem.possibleSlots(next, hosts[next], guests[next]);
    for (int slot = possible.nextSetBit(0); slot >= 0; slot = possible.nextSetBit(slot + 1)) {
      if (isFree(next, slot) && load[slot] < problem.tables().get(slot).cardinality()) {
        slots[next] = slot;
        load[slot]++;
        place(next + 1, lost, changed + (stays(next, slot) ? 0 : 1));
        load[slot]--;
        slots[next] = -1;
      }
    }
  }

  private boolean stays(int request, int slot) {
    return !displaced.get(request)
        && slot == published.slots()[request]
        && hosts[request] == published.hosts()[request]
        && guests[request] == published.guests()[request];
  }

  private boolean isFree(int request, int slot) {
    int[] meetings = new int[problem.participants().size()];
    for (int other = 0; other < request; other++) {
      if (slots[other] >= 0) {
        for (int person : new int[] {hosts[other], guests[other]}) {
          meetings[person] += slots[other] == slot ? 1000 : 1;
        }
      }
    }
    return hosts[request] != guests[request]
        && meetings[hosts[request]] < problem.participants().get(hosts[request]).cap()
        && meetings[guests[request]] < problem.participants().get(guests[request]).cap();
  }
}
