package eu.cordee.scheduling.brokerage;

import java.util.List;

/**
 * Why slots are out of the question for meetings, step by step, so that the bound of an event can
 * be checked without thinking it through again: {@link DerivationChecker} replays it. The steps are
 * those of constraint propagation by table counts, fixed meetings and precedences.
 *
 * @param steps in an order in which each follows from the event and the steps before it
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
   * A meeting cannot be in some slots that follow each other; all numbers count from 0.
   *
   * @param because why
   * @param witness the meeting or, for {@link Because#FULL}, the slot that makes it so
   * @param meeting whose slots they are
   * @param from the first of them
   * @param to the one after the last
   */
  public record Step(Because because, int witness, int meeting, int from, int to) {}

  /**
   * Everything that follows about an event without search, in time that grows with meetings times
   * slots for each round in which something new follows.
   */
  public static Derivation of(BrokerageEvent event) {
    return new Derivation(List.copyOf(new Reduction(event).steps));
  }
}
