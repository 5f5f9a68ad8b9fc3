package eu.cordee.rotation.design;

import java.util.SplittableRandom;

/** Seeded random orders. */
public final class Shuffle {

  private Shuffle() {}

  /**
   * The numbers below the limit in random order, each order equally likely (Fisher and Yates 1938);
   * in linear time.
   */
  public static int[] upTo(int limit, SplittableRandom random) {
    int[] order = new int[limit];
    for (int i = 0; i < limit; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }
}
