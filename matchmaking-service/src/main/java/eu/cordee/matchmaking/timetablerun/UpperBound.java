package eu.cordee.matchmaking.timetablerun;

import java.util.Arrays;

/**
 * How many wishes any plan can place at most, by counting: not more than there are wishes with a
 * possible slot, not more than there are free tables over all slots, and nobody meets more often
 * than they have free slots.
 */
final class UpperBound {

  private UpperBound() {}

  static int of(Scheduler.Task task) {
    int[] degree = new int[task.busy().size()];
    int possible = 0;
    for (Scheduler.Wish wish : task.wishes()) {
      if (!task.possible(wish).isEmpty()) {
        degree[wish.host()]++;
        degree[wish.guest()]++;
        possible++;
      }
    }
    long seats = 0;
    for (int participant = 0; participant < degree.length; participant++) {
      int free = task.slots() - task.busy().get(participant).cardinality();
      seats += Math.min(degree[participant], free);
    }
    int tables = Arrays.stream(task.freeTables()).sum();
    return (int) Math.min(Math.min(possible, tables), seats / 2);
  }
}
