package eu.cordee.ranking.dissent;

import eu.cordee.ranking.ballot.Ballot;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Kendall's W: how far judges agree on all items, from none (0) to all (1), with his correction for
 * ties (Kendall and Babington Smith 1939). Only ballots that rank every item are judges.
 *
 * @param judges how many they are
 * @param deviations the sum S of the squared deviations of the items' sums of ranks
 * @param w between 0 and 1
 * @param chiSquare what W is tested with, of one degree of freedom less than there are items
 */
public record Concordance(long judges, double deviations, double w, double chiSquare) {

  /** None where nobody ranks everything, or everybody ties everything. */
  public static Optional<Concordance> of(List<Ballot> ballots, int items) {
    List<Ballot> complete = ballots.stream().filter(ballot -> ballot.ranked() == items).toList();
    double[] sums = new double[items];
    double ties = 0;
    long judges = 0;
    for (Ballot ballot : complete) {
      judges += ballot.count();
      int above = 0;
      for (List<Integer> tier : ballot.tiers()) {
        double size = tier.size();
        double rank = above + (size + 1) / 2;
        tier.forEach(item -> sums[item] += rank * ballot.count());
        ties += (size * size * size - size) * ballot.count();
        above += tier.size();
      }
    }
    double mean = Arrays.stream(sums).average().orElse(0);
    double deviations = Arrays.stream(sums).map(sum -> (sum - mean) * (sum - mean)).sum();
    double k = judges;
    double m = items;
    double most = k * k * (m * m * m - m) - k * ties;
    if (most <= 0) {
      return Optional.empty();
    }
    double w = 12 * deviations / most;
    return Optional.of(new Concordance(judges, deviations, w, k * (m - 1) * w));
  }
}
