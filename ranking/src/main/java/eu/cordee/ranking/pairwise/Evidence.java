package eu.cordee.ranking.pairwise;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Several sources on the same items, weighed together. A source counts as its weight says, however
 * many voters it has; all together they count as many votes as there are voters in the sources
 * whose weight is above zero, so that figures of one source are plain counts.
 *
 * @param sources at least one
 * @param weights one for each source, none negative, with the sum one
 */
public record Evidence(List<Source> sources, List<Fraction> weights) {

  /**
   * Weights of any sum are brought to the sum one.
   *
   * @throws IllegalArgumentException where one is negative, all are zero, or they are not as many
   *     as the sources
   */
  public Evidence {
    sources = List.copyOf(sources);
    if (sources.isEmpty() || sources.size() != weights.size()) {
      throw new IllegalArgumentException("Each source needs a weight.");
    }
    if (weights.stream().anyMatch(weight -> weight.sign() < 0)) {
      throw new IllegalArgumentException("A weight is negative.");
    }
    Fraction sum = weights.stream().reduce(Fraction.ZERO, Fraction::plus);
    if (sum.sign() == 0) {
      throw new IllegalArgumentException("All weights are zero.");
    }
    weights = weights.stream().map(weight -> weight.by(sum)).toList();
  }

  /** Every voter of every source counts the same. */
  public static Evidence byHead(List<Source> sources) {
    return new Evidence(
        sources, sources.stream().map(source -> Fraction.of(source.voters())).toList());
  }

  /** The names of what is ranked. */
  public List<String> items() {
    return sources.getFirst().shares().items();
  }

  /** How many voters there are in sources that count. */
  public long voters() {
    return IntStream.range(0, sources.size())
        .filter(source -> weights.get(source).sign() > 0)
        .mapToLong(source -> sources.get(source).voters())
        .sum();
  }

  /** All sources by their weights, as votes. */
  public PairwiseMatrix matrix() {
    return shares().times(Fraction.of(voters()));
  }

  /** All sources by their weights, as shares. */
  public PairwiseMatrix shares() {
    PairwiseMatrix shares = PairwiseMatrix.nothing(items());
    for (int source = 0; source < sources.size(); source++) {
      shares = shares.plus(sources.get(source).shares().times(weights.get(source)));
    }
    return shares;
  }
}
