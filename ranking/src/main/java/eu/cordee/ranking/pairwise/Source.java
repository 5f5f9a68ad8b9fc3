package eu.cordee.ranking.pairwise;

import eu.cordee.ranking.ballot.Ballots;

/**
 * One source of evidence: a survey, reviews, the tables of cafés.
 *
 * @param name what it is called
 * @param shares for every two items, the share of its voters that prefers the first
 * @param voters how many spoke
 */
public record Source(String name, PairwiseMatrix shares, long voters) {

  /** Ballots that all count the same. */
  public static Source of(Ballots ballots) {
    long voters = ballots.voters();
    return new Source(
        ballots.name(), PairwiseMatrix.of(ballots).times(Fraction.of(1, voters)), voters);
  }
}
