package eu.cordee.ranking.luce;

import eu.cordee.ranking.chance.Chance;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What the strict ballots say of the worths of items that were all the same to us before, each
 * Gamma(1, 1): by Gibbs' sampling with a waiting time for each race (Caron and Doucet, Efficient
 * Bayesian inference for generalized Bradley–Terry models, JCGS 21, 2012). Races from one set are
 * taken together: the sum of their waiting times has a gamma distribution.
 *
 * @param worths by item, the mean of its share of all worth
 * @param before by one item and another, how probable it is that the first is worth more
 * @param order how probable it is that the worths have the order that was asked for
 * @param used how much of the ballots could be used: those without ties
 */
public record ProbableWorths(double[] worths, double[][] before, double order, double used) {

  /** Sweeps before any is counted. */
  private static final int SETTLING = 500;

  /** So many sweeps at least, however long it takes. */
  private static final int FEWEST = 500;

  /** About so many draws in all: some seconds. */
  private static final int WORK = 50_000_000;

  /**
   * Samples so many times at most, and fewer where there are very many different races.
   *
   * @param order whose probability is asked for
   */
  public static ProbableWorths of(
      List<WeighedBallots> ballots, List<Integer> order, int most, long seed) {
    Races races = Races.of(ballots);
    int sweeps = Math.min(most, Math.max(FEWEST, WORK / (1 + races.races().size())));
    Sampler sampler = new Sampler(races, seed);
    for (int sweep = 0; sweep < SETTLING; sweep++) {
      sampler.sweep();
    }
    int items = races.items();
    double[] means = new double[items];
    double[][] before = new double[items][items];
    double ordered = 0;
    for (int sweep = 0; sweep < sweeps; sweep++) {
      double[] worths = sampler.sweep();
      double sum = Arrays.stream(worths).sum();
      for (int item = 0; item < items; item++) {
        means[item] += worths[item] / sum / sweeps;
        for (int other = 0; other < items; other++) {
          before[item][other] += worths[item] > worths[other] ? 1.0 / sweeps : 0;
        }
      }
      ordered += falling(worths, order) ? 1.0 / sweeps : 0;
    }
    return new ProbableWorths(means, before, ordered, races.used());
  }

  private static boolean falling(double[] worths, List<Integer> order) {
    for (int rank = 1; rank < order.size(); rank++) {
      if (worths[order.get(rank)] >= worths[order.get(rank - 1)]) {
        return false;
      }
    }
    return true;
  }

  private static final class Sampler {

    private final int[] sets;
    private final double[] counts;
    private final double[] chosen;
    private final double[] worths;
    private final Chance chance;

    Sampler(Races races, long seed) {
      this.sets = races.races().keySet().stream().mapToInt(Integer::intValue).toArray();
      this.counts = races.races().values().stream().mapToDouble(Double::doubleValue).toArray();
      this.chosen = races.chosen();
      this.worths = new double[races.items()];
      this.chance = new Chance(new SplittableRandom(seed));
      Arrays.fill(worths, 1);
    }

    double[] sweep() {
      double[] waited = new double[worths.length];
      for (int race = 0; race < sets.length; race++) {
        double time = chance.gamma(counts[race], Races.worth(sets[race], worths));
        for (int left = sets[race]; left != 0; left &= left - 1) {
          waited[Integer.numberOfTrailingZeros(left)] += time;
        }
      }
      for (int item = 0; item < worths.length; item++) {
        worths[item] = chance.gamma(1 + chosen[item], 1 + waited[item]);
      }
      return worths;
    }
  }
}
