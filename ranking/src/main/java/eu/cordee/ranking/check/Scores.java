package eu.cordee.ranking.check;

import eu.cordee.ranking.pairwise.Fraction;
import eu.cordee.ranking.pairwise.PairwiseMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Rules that give each item a number; more is better. */
public final class Scores {

  private static final Fraction HALF = Fraction.of(1, 2);

  private Scores() {}

  /**
   * Borda's count: one for each item that a ballot ranks below, half for each that it ties with. So
   * tied items share the mean of their places, and what a ballot leaves out gets nothing from it.
   */
  public static List<Fraction> borda(PairwiseMatrix matrix) {
    return sums(matrix, matrix::preferring);
  }

  /** Copeland's: one for each item that is beaten by more than half, half for each draw. */
  public static List<Fraction> copeland(PairwiseMatrix matrix) {
    return sums(
        matrix,
        (i, j) -> {
          int compared = matrix.preferring(i, j).compareTo(matrix.preferring(j, i));
          return compared > 0 ? Fraction.ONE : compared == 0 ? HALF : Fraction.ZERO;
        });
  }

  private static List<Fraction> sums(
      PairwiseMatrix matrix, BiFunction<Integer, Integer, Fraction> score) {
    List<Fraction> sums = new ArrayList<>();
    for (int i = 0; i < matrix.size(); i++) {
      Fraction sum = Fraction.ZERO;
      for (int j = 0; j < matrix.size(); j++) {
        sum = i == j ? sum : sum.plus(score.apply(i, j));
      }
      sums.add(sum);
    }
    return sums;
  }
}
