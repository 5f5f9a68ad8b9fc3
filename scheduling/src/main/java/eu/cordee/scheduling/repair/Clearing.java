package eu.cordee.scheduling.repair;

import java.util.Map;
import java.util.OptionalInt;

/**
 * How a repair might clear the way for displaced meetings, and what no repair can beat.
 *
 * @param kept no repair keeps more of the displaced
 * @param others no repair that keeps so many moves fewer others
 * @param slots where the program would put those of the displaced that it knows
 * @param leaving the others it would move, and where to if they were asked
 */
record Clearing(
    long kept, long others, Map<Integer, Integer> slots, Map<Integer, OptionalInt> leaving) {

  /** Nothing is known. */
  static final Clearing NONE = new Clearing(Long.MAX_VALUE, 0, Map.of(), Map.of());

  /** How many meetings it moves of those it knows. */
  int moves() {
    return slots.size() + leaving.size();
  }
}
