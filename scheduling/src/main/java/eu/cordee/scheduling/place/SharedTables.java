package eu.cordee.scheduling.place;

import eu.cordee.scheduling.model.SchedulingProblem;
import java.util.Arrays;
import java.util.BitSet;

/**
 * How many shared tables there are in each slot, and how many are taken. They may be overbooked for
 * the length of a move.
 */
public final class SharedTables {

  private final int[] taken;
  private final int[] count;

  /** In all slots together: taken now, and there at the beginning. */
  private long used;

  private final long places;

  SharedTables(SchedulingProblem problem) {
    this.taken = new int[problem.slots()];
    this.count = problem.tables().stream().mapToInt(BitSet::cardinality).toArray();
    this.places = problem.places();
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
    count[slot] = tables;
  }

  /** Whether one is free in a slot. */
  public boolean hasFree(int slot) {
    return taken[slot] < count[slot];
  }

  /** Whether every one is taken in every slot. */
  public boolean isFull() {
    return used >= places;
  }

  /** How many are free in each slot; a copy. */
  public int[] free() {
    int[] free = new int[count.length];
    for (int slot = 0; slot < free.length; slot++) {
      free[slot] = Math.max(0, count[slot] - taken[slot]);
    }
    return free;
  }

  /** How many are free in the whole event. */
  public long freePlaces() {
    return Arrays.stream(free()).asLongStream().sum();
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
    taken[slot]++;
    used++;
  }

  void giveBack(int slot) {
    taken[slot]--;
    used--;
  }
}
