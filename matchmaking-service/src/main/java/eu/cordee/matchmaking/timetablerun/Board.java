package eu.cordee.matchmaking.timetablerun;

import eu.cordee.matchmaking.timetablerun.Scheduler.Order;
import eu.cordee.matchmaking.timetablerun.Scheduler.Plan;
import eu.cordee.matchmaking.timetablerun.Scheduler.Task;
import eu.cordee.matchmaking.timetablerun.Scheduler.Wish;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A plan while it is being made: who sits where, and whom a wish would push out of a slot. */
final class Board {

  private static final int NOBODY = -1;

  private final Task task;
  private final Wish[] wishes;
  private final int[] slotOf;

  /** Per participant and slot the wish that is placed there. */
  private final int[][] at;

  /** Per slot the placed wishes, and where in that list each one is. */
  private final IntBag[] inSlot;

  private final IntBag unplaced;
  private final List<List<Integer>> before;
  private final List<List<Integer>> after;
  private long placedWeight;

  Board(Task task) {
    this.task = task;
    this.wishes = task.wishes().toArray(Wish[]::new);
    this.slotOf = new int[wishes.length];
    Arrays.fill(slotOf, Plan.NOWHERE);
    this.at = new int[task.busy().size()][task.slots()];
    Arrays.stream(at).forEach(row -> Arrays.fill(row, NOBODY));
    this.inSlot = new IntBag[task.slots()];
    Arrays.setAll(inSlot, slot -> new IntBag(wishes.length));
    this.unplaced = new IntBag(wishes.length);
    this.before = emptyLists(wishes.length);
    this.after = emptyLists(wishes.length);
    for (int wish = 0; wish < wishes.length; wish++) {
      unplaced.add(wish);
    }
    for (Order order : task.orders()) {
      before.get(order.after()).add(order.before());
      after.get(order.before()).add(order.after());
    }
  }

  IntBag unplaced() {
    return unplaced;
  }

  IntBag inSlot(int slot) {
    return inSlot[slot];
  }

  int slotOf(int wish) {
    return slotOf[wish];
  }

  int weight(int wish) {
    return wishes[wish].weight();
  }

  long placedWeight() {
    return placedWeight;
  }

  int placed() {
    return wishes.length - unplaced.size();
  }

  Plan plan() {
    return new Plan(slotOf.clone());
  }

  boolean isFull(int slot) {
    return inSlot[slot].size() >= task.freeTables()[slot];
  }

  /** Those who must leave the slot, or stand in a wrong order, if this wish comes; no table yet. */
  void collectRivals(int wish, int slot, List<Integer> rivals) {
    rivals.clear();
    addRival(at[wishes[wish].host()][slot], rivals);
    addRival(at[wishes[wish].guest()][slot], rivals);
    for (int other : before.get(wish)) {
      if (slotOf[other] >= slot) {
        addRival(other, rivals);
      }
    }
    for (int other : after.get(wish)) {
      if (slotOf[other] != Plan.NOWHERE && slotOf[other] <= slot) {
        addRival(other, rivals);
      }
    }
  }

  void place(int wish, int slot) {
    slotOf[wish] = slot;
    at[wishes[wish].host()][slot] = wish;
    at[wishes[wish].guest()][slot] = wish;
    inSlot[slot].add(wish);
    unplaced.remove(wish);
    placedWeight += weight(wish);
  }

  void remove(int wish) {
    int slot = slotOf[wish];
    slotOf[wish] = Plan.NOWHERE;
    at[wishes[wish].host()][slot] = NOBODY;
    at[wishes[wish].guest()][slot] = NOBODY;
    inSlot[slot].remove(wish);
    unplaced.add(wish);
    placedWeight -= weight(wish);
  }

  private static void addRival(int rival, List<Integer> rivals) {
    if (rival != NOBODY && !rivals.contains(rival)) {
      rivals.add(rival);
    }
  }

  private static List<List<Integer>> emptyLists(int size) {
    List<List<Integer>> lists = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      lists.add(new ArrayList<>(0));
    }
    return lists;
  }
}
