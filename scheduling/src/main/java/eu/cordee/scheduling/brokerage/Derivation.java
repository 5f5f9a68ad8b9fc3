package eu.cordee.scheduling.brokerage;

import java.util.List;

/**
 * Why slots are out of the question for meetings, step by step, so that the bound of an event can
 * be checked without thinking it through again.
 */
public record Derivation(List<Step> steps) {

  /** Why a step holds. */
  public enum Because {
    /** The witness, a meeting with one slot left, occupies a participant there. */
    FIXED,
    /** The witness, a slot, has as many meetings with no other slot as tables. */
    FULL,
    /** The witness, a meeting that has to come before, is never earlier. */
    AFTER,
    /** The witness, a meeting that has to come after, is never later. */
    BEFORE
  }

  /**
   * A meeting cannot be in the slots from {@code from} up to, without, {@code to}; all numbers
   * count from 0.
   */
  public record Step(Because because, int witness, int meeting, int from, int to) {}

  /** Everything that follows about an event without search. */
  public static Derivation of(BrokerageEvent event) {
    return new Derivation(List.copyOf(new Reduction(event).steps));
  }
}
