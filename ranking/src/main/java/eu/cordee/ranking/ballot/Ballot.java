package eu.cordee.ranking.ballot;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * One order of items, as often as it was given.
 *
 * @param tiers the items by index, best first; those of one tier are tied; who is in none is not
 *     ranked, and neither better nor worse than anybody
 * @param count how many gave it, at least one
 * @param group which group they belong to, empty where it is not known
 * @param region where they are, empty where it is not known
 * @param line where it stands in its file, counted from 1
 */
public record Ballot(List<List<Integer>> tiers, long count, String group, String region, int line) {

  /** So many may give one order: enough for every file, and few enough that sums stay exact. */
  public static final long MOST = 1_000_000_000_000L;

  /**
   * The parts do not change.
   *
   * @throws IllegalArgumentException where an item stands twice, a tier is empty, or the count is
   *     not between one and {@link #MOST}
   */
  public Ballot {
    tiers = tiers.stream().map(List::copyOf).toList();
    BitSet seen = new BitSet();
    for (List<Integer> tier : tiers) {
      if (tier.isEmpty()) {
        throw new IllegalArgumentException("A tier of a ballot is empty.");
      }
      for (int item : tier) {
        if (seen.get(item)) {
          throw new IllegalArgumentException("A ballot has an item twice.");
        }
        seen.set(item);
      }
    }
    if (count < 1 || count > MOST) {
      throw new IllegalArgumentException("A ballot is given between once and " + MOST + " times.");
    }
  }

  /** An order of a group that is not named. */
  public static Ballot of(List<List<Integer>> tiers, long count) {
    return new Ballot(tiers, count, "", "", 0);
  }

  /** An order without ties of a group that is not named, given so many times. */
  public static Ballot strict(List<Integer> order, long count) {
    return of(order.stream().map(List::of).toList(), count);
  }

  /** The tier of each item, counted from 0, or -1 for those that are not ranked. */
  public int[] places(int items) {
    int[] places = new int[items];
    Arrays.fill(places, -1);
    for (int place = 0; place < tiers.size(); place++) {
      for (int item : tiers.get(place)) {
        places[item] = place;
      }
    }
    return places;
  }

  /** How many items it ranks. */
  public int ranked() {
    return tiers.stream().mapToInt(List::size).sum();
  }

  /** Whether no two items are tied. */
  public boolean strict() {
    return tiers.stream().allMatch(tier -> tier.size() == 1);
  }
}
