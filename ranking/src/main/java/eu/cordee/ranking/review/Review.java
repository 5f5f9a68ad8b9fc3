package eu.cordee.ranking.review;

import java.util.List;

/**
 * A project as its reviewers left it.
 *
 * @param instruments which items it used, by index
 * @param scores by criterion, on one scale for all projects; more is better
 * @param stratum what it is drawn again with: its region, or empty
 */
public record Review(List<Integer> instruments, List<Double> scores, String stratum) {

  /** The lists do not change. */
  public Review {
    instruments = List.copyOf(instruments);
    scores = List.copyOf(scores);
  }
}
