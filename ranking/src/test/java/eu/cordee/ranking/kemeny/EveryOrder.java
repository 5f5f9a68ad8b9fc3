package eu.cordee.ranking.kemeny;

import eu.cordee.ranking.ballot.Ballot;
import eu.cordee.ranking.ballot.Ballots;
import java.util.ArrayList;
import java.util.List;

/**
 * The best orders by trying all, on ballots and with nothing of what it checks: an independent
 * second opinion for eight items at most.
 */
final class EveryOrder {

  private final long[][] against;
  private final int[] order;
  private long least = Long.MAX_VALUE;
  private final List<List<Integer>> best = new ArrayList<>();

  EveryOrder(Ballots source) {
    int size = source.items().size();
    against = new long[size][size];
    order = new int[size];
    for (Ballot ballot : source.ballots()) {
      for (int one = 0; one < size; one++) {
        for (int other = 0; other < size; other++) {
          against[one][other] += ballot.count() * halvesAgainst(ballot, one, other);
        }
      }
    }
    extend(0, 0, 0);
  }

  /** Twice what a ballot says against one item before the other. */
  private static int halvesAgainst(Ballot ballot, int one, int other) {
    int placeOfOne = -1;
    int placeOfOther = -1;
    for (int place = 0; place < ballot.tiers().size(); place++) {
      placeOfOne = ballot.tiers().get(place).contains(one) ? place : placeOfOne;
      placeOfOther = ballot.tiers().get(place).contains(other) ? place : placeOfOther;
    }
    if (placeOfOne < 0 || placeOfOther < 0) {
      return 0;
    }
    return placeOfOther < placeOfOne ? 2 : placeOfOther == placeOfOne ? 1 : 0;
  }

  private void extend(int length, int used, long cost) {
    if (cost > least) {
      return;
    }
    if (length == order.length) {
      if (cost < least) {
        best.clear();
        least = cost;
      }
      List<Integer> found = new ArrayList<>();
      for (int item : order) {
        found.add(item);
      }
      best.add(found);
      return;
    }
    for (int item = 0; item < order.length; item++) {
      if ((used & 1 << item) == 0) {
        long more = 0;
        for (int before = 0; before < length; before++) {
          more += against[order[before]][item];
        }
        order[length] = item;
        extend(length + 1, used | 1 << item, cost + more);
      }
    }
  }

  /** Twice the disagreements of each of the best. */
  long halves() {
    return least;
  }

  List<List<Integer>> best() {
    return best;
  }
}
