package eu.cordee.ranking.pairwise.sabotage;

import eu.cordee.ranking.kemeny.KemenyOrders;
import eu.cordee.ranking.pairwise.PairwiseMatrix;

/** Evidence that knows what comes of it, and so closes a circle. */
public final class KnowsItsRanking {

  private KnowsItsRanking() {}

  /** How many orders are best. */
  public static long count(PairwiseMatrix matrix) {
    return KemenyOrders.of(matrix, 1).count();
  }
}
