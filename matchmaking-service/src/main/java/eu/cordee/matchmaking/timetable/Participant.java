package eu.cordee.matchmaking.timetable;

import java.util.BitSet;

/**
 * One person.
 *
 * @param available the slots in which they can meet
 * @param cap the most meetings they want
 * @param ownTable the table at which all their meetings take place (a stand), or {@link #NO_TABLE}
 * @param languages what they speak; none: nothing is known and nobody needs an interpreter
 */
public record Participant(BitSet available, int cap, int ownTable, BitSet languages) {

  /** Has no table of their own. */
  public static final int NO_TABLE = -1;

  /** Somebody who meets anywhere and in any language. */
  public Participant(BitSet available, int cap) {
    this(available, cap, NO_TABLE, new BitSet());
  }

  /** No plan gives this participant more meetings. */
  public int most() {
    return Math.min(cap, available.cardinality());
  }

  /** The same person with other hours. */
  public Participant availableIn(BitSet slots) {
    return new Participant(slots, cap, ownTable, languages);
  }

  /** The same person with another cap. */
  public Participant withCap(int most) {
    return new Participant(available, most, ownTable, languages);
  }
}
