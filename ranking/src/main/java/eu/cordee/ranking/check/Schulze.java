package eu.cordee.ranking.check;

import eu.cordee.ranking.pairwise.Fraction;
import eu.cordee.ranking.pairwise.PairwiseMatrix;
import java.util.ArrayList;
import java.util.List;

/**
 * Schulze's rule: one item is before another if its strongest chain of victories to the other is
 * stronger than the one back; a victory is as strong as the votes for it. Source: Schulze, A new
 * monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner election
 * method, Social Choice and Welfare 36, 2011.
 */
public final class Schulze {

  private Schulze() {}

  /** Tiers of items by index, best first; within one no item is before another. */
  public static List<List<Integer>> tiers(PairwiseMatrix matrix) {
    Fraction[][] strength = chains(matrix);
    List<List<Integer>> tiers = new ArrayList<>();
    List<Integer> left = new ArrayList<>();
    for (int item = 0; item < matrix.size(); item++) {
      left.add(item);
    }
    while (!left.isEmpty()) {
      List<Integer> open = List.copyOf(left);
      List<Integer> tier =
          open.stream()
              .filter(
                  item ->
                      open.stream()
                          .noneMatch(
                              other -> strength[other][item].compareTo(strength[item][other]) > 0))
              .toList();
      tiers.add(tier);
      left.removeAll(tier);
    }
    return tiers;
  }

  /** The strength of the strongest chain from each item to each other, by Floyd and Warshall. */
  private static Fraction[][] chains(PairwiseMatrix matrix) {
    int size = matrix.size();
    Fraction[][] strength = new Fraction[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        Fraction votes = matrix.preferring(i, j);
        strength[i][j] = votes.compareTo(matrix.preferring(j, i)) > 0 ? votes : Fraction.ZERO;
      }
    }
    for (int middle = 0; middle < size; middle++) {
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          Fraction through = weaker(strength[i][middle], strength[middle][j]);
          if (i != j && through.compareTo(strength[i][j]) > 0) {
            strength[i][j] = through;
          }
        }
      }
    }
    return strength;
  }

  private static Fraction weaker(Fraction one, Fraction other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
