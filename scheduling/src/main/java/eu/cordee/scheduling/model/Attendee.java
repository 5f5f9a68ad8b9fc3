package eu.cordee.scheduling.model;

import java.util.BitSet;

/**
 * One person.
 *
 * @param available the slots in which they can meet
 * @param cap the most meetings they want
 * @param floor the fewest meetings they should have, which counts less than any weight
 * @param ownTable the table at which all their meetings take place (a stand), or {@link #NO_TABLE}
 * @param languages what they speak; none: nothing is known and nobody needs an interpreter
 */
public record Attendee(BitSet available, int cap, int floor, int ownTable, BitSet languages) {

  /** Has no table of their own. */
  public static final int NO_TABLE = -1;

  /** A cap for those who have none. */
  public static final int NO_CAP = 1_000_000;

  /**
   * A person of the event.
   *
   * @throws IllegalArgumentException if cap or floor is below 0, or a table is no table
   */
  public Attendee {
    Numbers.require(cap >= 0, "cap", cap, "at least 0");
    Numbers.require(floor >= 0, "floor", floor, "at least 0");
    Numbers.require(ownTable >= NO_TABLE, "ownTable", ownTable, "a table from 0, or NO_TABLE");
  }

  /** Somebody who meets anywhere and in any language. */
  public Attendee(BitSet available, int cap) {
    this(available, cap, 0, NO_TABLE, new BitSet());
  }

  /** No plan gives this participant more meetings. */
  public int most() {
    return Math.min(cap, available.cardinality());
  }

  /** How many meetings they lack to their floor if they have so many. */
  int lacks(int meetings) {
    return Math.max(0, floor - meetings);
  }

  /** The same person with other hours. */
  public Attendee availableIn(BitSet slots) {
    return new Attendee(slots, cap, floor, ownTable, languages);
  }

  /** The same person, of whom these languages are known. */
  public Attendee speaking(BitSet spoken) {
    return new Attendee(available, cap, floor, ownTable, spoken);
  }

  /** The same person with another cap. */
  public Attendee withCap(int most) {
    return new Attendee(available, most, floor, ownTable, languages);
  }

  /** The same person with another floor. */
  public Attendee withFloor(int fewest) {
    return new Attendee(available, cap, fewest, ownTable, languages);
  }
}
