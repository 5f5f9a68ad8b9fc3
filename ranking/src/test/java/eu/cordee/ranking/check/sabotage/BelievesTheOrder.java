package eu.cordee.ranking.check.sabotage;

import eu.cordee.ranking.kemeny.KemenyOrders;
import eu.cordee.ranking.pairwise.PairwiseMatrix;
import java.util.List;

/** A second opinion that asks the first. */
public final class BelievesTheOrder {

  private BelievesTheOrder() {}

  /** The order that is to be doubted. */
  public static List<Integer> order(PairwiseMatrix matrix) {
    return KemenyOrders.of(matrix, 1).first();
  }
}
