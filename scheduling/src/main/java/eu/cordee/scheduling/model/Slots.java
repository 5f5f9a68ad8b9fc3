package eu.cordee.scheduling.model;

import java.util.BitSet;

/** Sets of slots. */
public final class Slots {

  private Slots() {}

  /** The first so many. */
  public static BitSet first(int count) {
    BitSet slots = new BitSet(count);
    slots.set(0, count);
    return slots;
  }

  /** Those from one number on. */
  public static BitSet from(int start, int slots) {
    BitSet rest = new BitSet(slots);
    rest.set(Math.min(start, slots), slots);
    return rest;
  }

  /** Groups of idle slots strictly between two busy ones; a group counts once however long. */
  public static int breaks(BitSet busy) {
    int breaks = -1;
    for (int start = busy.nextSetBit(0); start >= 0; ) {
      breaks++;
      start = busy.nextSetBit(busy.nextClearBit(start));
    }
    return Math.max(0, breaks);
  }
}
