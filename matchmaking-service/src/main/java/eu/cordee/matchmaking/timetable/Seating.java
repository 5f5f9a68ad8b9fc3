package eu.cordee.matchmaking.timetable;

import eu.cordee.matchmaking.timetable.Scheduler.Plan;
import eu.cordee.matchmaking.timetable.Scheduler.Task;
import eu.cordee.matchmaking.timetable.Scheduler.Wish;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Gives planned meetings their tables, slot by slot: whoever sat at a table in an earlier slot
 * stays there if it is free, the others get the lowest number.
 */
final class Seating {

  private static final int NO_TABLE = -1;

  private final Task task;
  private final int[] seatOfParticipant;
  private final int[] tableOf;

  private Seating(Task task, int wishes) {
    this.task = task;
    this.seatOfParticipant = new int[task.busy().size()];
    Arrays.fill(seatOfParticipant, NO_TABLE);
    this.tableOf = new int[wishes];
    Arrays.fill(tableOf, NO_TABLE);
  }

  /**
   * The table of every wish, or -1.
   *
   * @param freeTables per slot which tables are free
   */
  static int[] seat(Task task, Plan plan, List<BitSet> freeTables) {
    Seating seating = new Seating(task, plan.slotOf().length);
    List<List<Integer>> bySlot = new ArrayList<>();
    freeTables.forEach(free -> bySlot.add(new ArrayList<>()));
    for (int wish = 0; wish < plan.slotOf().length; wish++) {
      if (plan.slotOf()[wish] != Plan.NOWHERE) {
        bySlot.get(plan.slotOf()[wish]).add(wish);
      }
    }
    for (int slot = 0; slot < bySlot.size(); slot++) {
      seating.seat(bySlot.get(slot), (BitSet) freeTables.get(slot).clone());
    }
    return seating.tableOf;
  }

  private void seat(List<Integer> wishes, BitSet free) {
    for (int wish : wishes) {
      stay(wish, free);
    }
    for (int wish : wishes) {
      if (tableOf[wish] == NO_TABLE) {
        take(wish, free.nextSetBit(0), free);
      }
    }
  }

  private void stay(int index, BitSet free) {
    Wish wish = task.wishes().get(index);
    for (int participant : new int[] {wish.host(), wish.guest()}) {
      int seat = seatOfParticipant[participant];
      if (tableOf[index] == NO_TABLE && seat != NO_TABLE && free.get(seat)) {
        take(index, seat, free);
      }
    }
  }

  private void take(int index, int table, BitSet free) {
    Wish wish = task.wishes().get(index);
    free.clear(table);
    tableOf[index] = table;
    seatOfParticipant[wish.host()] = table;
    seatOfParticipant[wish.guest()] = table;
  }
}
