package eu.cordee.scheduling.place;

import eu.cordee.scheduling.model.SchedulingProblem;
import java.util.BitSet;

/**
 * How many shared tables there are in each slot, and how many are taken. They may be overbooked for
 * the length of a move. Everything but the copies takes constant time.
 */
public final class SharedTables {

  private final int[] taken;
  private final int[] count;

  /** In all slots together. */
  private long free;

  SharedTables(SchedulingProblem problem) {
    this.taken = new int[problem.slots()];
    this.count = problem.tables().stream().mapToInt(BitSet::cardinality).toArray();
    this.free = problem.places();
  }

  /** How many are taken in a slot. */
  public int taken(int slot) {
    return taken[slot];
  }

  /** How many there are in a slot. */
  public int count(int slot) {
    return count[slot];
  }

  /** From now on a slot has so many. */
  public void set(int slot, int tables) {
    free -= freeIn(slot);
    count[slot] = tables;
    free += freeIn(slot);
  }

  /** Whether one is free in a slot. */
  public boolean hasFree(int slot) {
    return taken[slot] < count[slot];
  }

  /** Whether every one is taken in every slot. */
  public boolean isFull() {
    return free == 0;
  }

  /** How many are free in each slot; a copy. */
  public int[] free() {
    int[] free = new int[count.length];
    for (int slot = 0; slot < free.length; slot++) {
      free[slot] = freeIn(slot);
    }
    return free;
  }

  /** How many are free in the whole event. */
  public long freePlaces() {
    return free;
  }

  /** Per slot how many are taken; a copy. */
  public int[] takenInEach() {
    return taken.clone();
  }

  /** Per slot how many there are; a copy. */
  public int[] countInEach() {
    return count.clone();
  }

  void take(int slot) {
    free -= hasFree(slot) ? 1 : 0;
    taken[slot]++;
  }

  void giveBack(int slot) {
    taken[slot]--;
    free += hasFree(slot) ? 1 : 0;
  }

  private int freeIn(int slot) {
    return Math.max(0, count[slot] - taken[slot]);
  }
}
