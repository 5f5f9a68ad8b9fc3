package eu.cordee.ranking.luce;

import eu.cordee.ranking.ballot.Ballots;

/**
 * Ballots, each of which counts for more or less than one.
 *
 * @param ballots all of them on the same items
 * @param each what each voter counts, not negative
 */
public record WeighedBallots(Ballots ballots, double each) {

  /** Each counts for one. */
  public static WeighedBallots of(Ballots ballots) {
    return new WeighedBallots(ballots, 1);
  }
}
