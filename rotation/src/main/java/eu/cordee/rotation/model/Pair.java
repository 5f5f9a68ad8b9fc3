package eu.cordee.rotation.model;

import java.util.Comparator;

/**
 * Two participants by index.
 *
 * @param first the smaller index
 * @param second the larger one
 */
public record Pair(int first, int second) {

  /** One order on every machine; that of a set of pairs is another in each process. */
  public static final Comparator<Pair> ORDER =
      Comparator.comparingInt(Pair::first).thenComparingInt(Pair::second);

  /**
   * Refuses anything else.
   *
   * @throws IllegalArgumentException where the first is not the smaller one
   */
  public Pair {
    if (first >= second) {
      throw new IllegalArgumentException("A pair names two people, the smaller index first.");
    }
  }

  /** The two in whichever order. */
  public static Pair of(int one, int other) {
    return new Pair(Math.min(one, other), Math.max(one, other));
  }
}
