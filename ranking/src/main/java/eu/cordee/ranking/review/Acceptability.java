package eu.cordee.ranking.review;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * For which weights of the criteria an item comes where, if all weights are equally probable
 * (SMAA-2: Lahdelma and Salminen, Operations Research 49, 2001).
 *
 * @param ranks by item and rank from 0, for which share of the weights it has that rank
 * @param central by item, the mean of the weights for which it is first; all zero if there are none
 */
public record Acceptability(double[][] ranks, double[][] central) {

  /**
   * By as many weights as said.
   *
   * @param values by item and criterion, more is better
   */
  public static Acceptability of(double[][] values, int draws, long seed) {
    int items = values.length;
    int criteria = values[0].length;
    SplittableRandom random = new SplittableRandom(seed);
    double[][] ranks = new double[items][items];
    double[][] central = new double[items][criteria];
    for (int draw = 0; draw < draws; draw++) {
      double[] weights = Simplex.draw(random, criteria);
      double[] totals =
          Arrays.stream(values).mapToDouble(own -> Simplex.sum(weights, own)).toArray();
      List<Integer> order =
          IntStream.range(0, items)
              .boxed()
              .sorted(Comparator.comparingDouble(item -> -totals[item]))
              .toList();
      for (int rank = 0; rank < items; rank++) {
        ranks[order.get(rank)][rank] += 1.0 / draws;
      }
      for (int criterion = 0; criterion < criteria; criterion++) {
        central[order.getFirst()][criterion] += weights[criterion];
      }
    }
    for (int item = 0; item < items; item++) {
      double first = ranks[item][0] * draws;
      for (int criterion = 0; criterion < criteria; criterion++) {
        central[item][criterion] /= Math.max(1, first);
      }
    }
    return new Acceptability(ranks, central);
  }
}
