package eu.cordee.scheduling.model;

import java.util.Set;

/**
 * What holds for a whole event.
 *
 * @param physicalFirst everybody's meetings at tables come before those on screens
 * @param forbidden pairs of people who may not meet
 */
public record Rules(boolean physicalFirst, Set<Pair> forbidden) {

  /** No such rule. */
  public static final Rules NONE = new Rules(false, Set.of());

  /** The pairs are copied. */
  public Rules {
    forbidden = Set.copyOf(forbidden);
  }

  /**
   * Two people in any order.
   *
   * @param lower the lower of their numbers
   * @param higher the higher one
   */
  public record Pair(int lower, int higher) {

    /** The pair of two people, whoever comes first. */
    public static Pair of(int one, int other) {
      return new Pair(Math.min(one, other), Math.max(one, other));
    }
  }

  /** Whether two people, other than one and the same, may meet. */
  public boolean mayMeet(int host, int guest) {
    return host != guest && (forbidden.isEmpty() || !forbidden.contains(Pair.of(host, guest)));
  }
}
