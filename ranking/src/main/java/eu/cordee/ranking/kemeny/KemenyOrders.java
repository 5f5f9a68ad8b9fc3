package eu.cordee.ranking.kemeny;

import eu.cordee.ranking.pairwise.Fraction;
import eu.cordee.ranking.pairwise.PairwiseMatrix;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The orders that agree most with a matrix of pairs (Kemeny 1959; Young and Levenglick 1978).
 *
 * @param orders the best ones, items by index, sorted by the names of the items; at most as many as
 *     were asked for
 * @param count how many there are
 * @param support how much agrees with each of them
 * @param disagreements how much speaks against each of them
 */
public record KemenyOrders(
    List<List<Integer>> orders, long count, Fraction support, Fraction disagreements) {

  /** The lists do not change. */
  public KemenyOrders {
    orders = orders.stream().map(List::copyOf).toList();
  }

  /**
   * All best orders of a matrix.
   *
   * @param most how many of them are listed; all are counted
   * @throws IllegalArgumentException where there are more than {@link BestOrders#MOST_ITEMS} items
   */
  public static KemenyOrders of(PairwiseMatrix matrix, int most) {
    BestOrders best = BestOrders.of(matrix.whole());
    List<List<Integer>> orders = best.first(Math.max(1, most), byName(matrix.items()));
    List<Integer> first = orders.getFirst();
    return new KemenyOrders(
        orders.subList(0, Math.min(most, orders.size())),
        best.count(),
        matrix.support(first),
        matrix.disagreements(first));
  }

  private static List<Integer> byName(List<String> items) {
    return IntStream.range(0, items.size())
        .boxed()
        .sorted(Comparator.comparing(items::get))
        .toList();
  }

  /** The first of the best orders. */
  public List<Integer> first() {
    return orders.getFirst();
  }

  /** Whether no other order is as good. */
  public boolean unique() {
    return count == 1;
  }
}
