package eu.cordee.ranking.dissent;

import eu.cordee.ranking.ballot.Ballot;
import eu.cordee.ranking.pairwise.Fraction;
import java.util.List;

/**
 * How far a ballot is from an order (Kendall 1938): the pairs that it ranks the other way round,
 * and half of those that it ties. Pairs that it does not rank say nothing.
 */
public final class Distance {

  private Distance() {}

  /** Between nothing and the number of pairs. */
  public static Fraction between(Ballot ballot, List<Integer> order) {
    int[] places = ballot.places(order.size());
    long halves = 0;
    for (int first = 0; first < order.size(); first++) {
      for (int second = first + 1; second < order.size(); second++) {
        int one = places[order.get(first)];
        int other = places[order.get(second)];
        if (one >= 0 && other >= 0) {
          halves += one > other ? 2 : one == other ? 1 : 0;
        }
      }
    }
    return Fraction.of(halves, 2);
  }
}
