package eu.cordee.ranking.luce;

import eu.cordee.ranking.ballot.Ballot;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Strict ballots as Plackett and Luce see them: the best of all that a ballot ranks is chosen, then
 * the best of the rest, until one is left. Who was chosen how often, and from which sets, is all
 * that the model needs. A ballot with ties does not say what was chosen first and is left out.
 *
 * @param items how many items there are
 * @param chosen by item, how often it was chosen before the last
 * @param races how often a choice was made from each set, which is written in bits
 * @param used how much of the ballots could be used
 * @param beaten by item the set of those over which it was ever chosen
 */
record Races(
    int items, double[] chosen, SortedMap<Integer, Double> races, double used, int[] beaten) {

  static Races of(List<WeighedBallots> ballots) {
    int items = ballots.getFirst().ballots().items().size();
    double[] chosen = new double[items];
    int[] beaten = new int[items];
    SortedMap<Integer, Double> races = new TreeMap<>();
    double used = 0;
    for (WeighedBallots weighed : ballots) {
      for (Ballot ballot : weighed.ballots().ballots()) {
        if (ballot.strict() && ballot.ranked() > 1 && weighed.each() > 0) {
          double count = ballot.count() * weighed.each();
          choose(ballot, count, chosen, races, beaten);
          used += count;
        }
      }
    }
    return new Races(items, chosen, races, used, beaten);
  }

  private static void choose(
      Ballot ballot,
      double count,
      double[] chosen,
      SortedMap<Integer, Double> races,
      int[] beaten) {
    int left = 0;
    for (List<Integer> tier : ballot.tiers()) {
      left |= 1 << tier.getFirst();
    }
    for (List<Integer> tier : ballot.tiers().subList(0, ballot.tiers().size() - 1)) {
      int item = tier.getFirst();
      races.merge(left, count, Double::sum);
      chosen[item] += count;
      left &= ~(1 << item);
      beaten[item] |= left;
    }
  }

  /**
   * Whether every item is linked to every other by a chain of choices (Ford 1957): otherwise the
   * likeliest worths are infinite or arbitrary.
   */
  boolean linked() {
    int all = (1 << items) - 1;
    for (int start = 0; start < items; start++) {
      int reached = 1 << start;
      int before = 0;
      while (reached != before) {
        before = reached;
        for (int item = 0; item < items; item++) {
          reached |= (before >> item & 1) == 1 ? beaten[item] : 0;
        }
      }
      if (reached != all) {
        return false;
      }
    }
    return true;
  }

  static double worth(int set, double[] worths) {
    double sum = 0;
    for (int left = set; left != 0; left &= left - 1) {
      sum += worths[Integer.numberOfTrailingZeros(left)];
    }
    return sum;
  }
}
