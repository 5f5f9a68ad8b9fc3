package eu.cordee.ranking.luce;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The worths under which the strict ballots are likeliest, by Hunter's minorisation (MM algorithms
 * for generalized Bradley–Terry models, Annals of Statistics 32, 2004).
 *
 * @param worths by item, with the sum one: the chance to be chosen first of all
 * @param logLikelihood the natural logarithm of the chance of these ballots, each of its own
 */
public record LikeliestWorths(double[] worths, double logLikelihood) {

  private static final int MOST_STEPS = 100_000;
  private static final double PRECISE = 1e-12;

  /** None where the ballots do not link all items both ways: then there are no likeliest. */
  public static Optional<LikeliestWorths> of(List<WeighedBallots> ballots) {
    Races races = Races.of(ballots);
    if (!races.linked()) {
      return Optional.empty();
    }
    double[] worths = new double[races.items()];
    Arrays.fill(worths, 1.0 / worths.length);
    double change = 1;
    for (int step = 0; step < MOST_STEPS && change > PRECISE; step++) {
      double[] next = step(races, worths);
      change = 0;
      for (int item = 0; item < next.length; item++) {
        change = Math.max(change, Math.abs(next[item] - worths[item]));
      }
      worths = next;
    }
    return Optional.of(new LikeliestWorths(worths, logLikelihood(races, worths)));
  }

  private static double[] step(Races races, double[] worths) {
    double[] expected = new double[worths.length];
    races
        .races()
        .forEach(
            (set, count) -> {
              double rate = count / Races.worth(set, worths);
              for (int left = set; left != 0; left &= left - 1) {
                expected[Integer.numberOfTrailingZeros(left)] += rate;
              }
            });
    double[] next = new double[worths.length];
    double sum = 0;
    for (int item = 0; item < next.length; item++) {
      next[item] = expected[item] == 0 ? 1 : races.chosen()[item] / expected[item];
      sum += next[item];
    }
    for (int item = 0; item < next.length; item++) {
      next[item] /= sum;
    }
    return next;
  }

  private static double logLikelihood(Races races, double[] worths) {
    double sum = 0;
    for (int item = 0; item < worths.length; item++) {
      sum += races.chosen()[item] * StrictMath.log(worths[item]);
    }
    for (var race : races.races().entrySet()) {
      sum -= race.getValue() * StrictMath.log(Races.worth(race.getKey(), worths));
    }
    return sum;
  }
}
