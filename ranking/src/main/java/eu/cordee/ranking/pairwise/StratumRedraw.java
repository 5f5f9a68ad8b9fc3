package eu.cordee.ranking.pairwise;

import eu.cordee.ranking.ballot.Ballot;
import eu.cordee.ranking.chance.Chance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * As many voters as a stratum has, drawn from its ballots with replacement. Above a million voters
 * the counts are drawn from the normal distribution that theirs has by then.
 */
final class StratumRedraw {

  private static final int MOST_ONE_BY_ONE = 1_000_000;

  /** By different order: the pairs that it decides, as indices of a matrix, and those it ties. */
  private final int[][] decided;

  private final int[][] tied;
  private final long[] counts;
  private final long[] drawn;
  private final long voters;

  /** For each voter their order; empty where they are too many. */
  private final int[] orderOfVoter;

  StratumRedraw(List<Ballot> ballots, int items) {
    Map<List<List<Integer>>, Long> different = new LinkedHashMap<>();
    ballots.forEach(ballot -> different.merge(ballot.tiers(), ballot.count(), Long::sum));
    this.counts = different.values().stream().mapToLong(Long::longValue).toArray();
    this.drawn = new long[counts.length];
    this.voters = Arrays.stream(counts).sum();
    this.decided = new int[counts.length][];
    this.tied = new int[counts.length][];
    int order = 0;
    for (List<List<Integer>> tiers : different.keySet()) {
      int[] places = Ballot.of(tiers, 1).places(items);
      decided[order] = pairs(places, true);
      tied[order++] = pairs(places, false);
    }
    this.orderOfVoter = voters > MOST_ONE_BY_ONE ? new int[0] : ordersOfVoters();
  }

  private static int[] pairs(int[] places, boolean strictly) {
    List<Integer> pairs = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      for (int j = 0; j < places.length; j++) {
        boolean ranked = i != j && places[i] >= 0 && places[j] >= 0;
        if (ranked && (strictly ? places[i] < places[j] : places[i] == places[j])) {
          pairs.add(i * places.length + j);
        }
      }
    }
    return pairs.stream().mapToInt(Integer::intValue).toArray();
  }

  private int[] ordersOfVoters() {
    int[] orders = new int[(int) voters];
    int voter = 0;
    for (int order = 0; order < counts.length; order++) {
      Arrays.fill(orders, voter, voter + (int) counts[order], order);
      voter += (int) counts[order];
    }
    return orders;
  }

  /** Adds a draw: two for each voter who prefers, one for each who ties. */
  void add(SplittableRandom random, long[] halves) {
    if (orderOfVoter.length == 0) {
      drawMany(random);
    } else {
      Arrays.fill(drawn, 0);
      for (int voter = 0; voter < orderOfVoter.length; voter++) {
        drawn[orderOfVoter[random.nextInt(orderOfVoter.length)]]++;
      }
    }
    for (int order = 0; order < drawn.length; order++) {
      long count = drawn[order];
      if (count != 0) {
        for (int pair : decided[order]) {
          halves[pair] += 2 * count;
        }
        for (int pair : tied[order]) {
          halves[pair] += count;
        }
      }
    }
  }

  /** The normal limit of the multinomial: independent noise less what it adds to the total. */
  private void drawMany(SplittableRandom random) {
    Chance chance = new Chance(random);
    double total = 0;
    double[] noise = new double[counts.length];
    for (int order = 0; order < counts.length; order++) {
      noise[order] = Math.sqrt(counts[order]) * chance.normal();
      total += noise[order];
    }
    for (int order = 0; order < counts.length; order++) {
      double count = counts[order] + noise[order] - total * counts[order] / voters;
      drawn[order] = Math.round(count);
    }
  }
}
