package eu.cordee.ranking.pairwise;

import eu.cordee.ranking.ballot.Ballots;

/** One source of evidence: a survey, reviews, the tables of cafés. */
public interface Source {

  /** Ballots that all count the same. */
  static Source of(Ballots ballots) {
    return of(ballots, Balance.BY_HEAD);
  }

  /** Ballots that count as said. */
  static Source of(Ballots ballots, Balance balance) {
    return new BallotSource(ballots, balance);
  }

  /** What it is called. */
  String name();

  /** How many spoke. */
  long voters();

  /** For every two items, the share of it that speaks for the first before the second. */
  PairwiseMatrix shares();

  /**
   * The sum of the squares of what each voter is of it: one by their number where all are equal.
   */
  Fraction squares();

  /** The same source with voters drawn from its own. */
  Redraw redraw();
}
