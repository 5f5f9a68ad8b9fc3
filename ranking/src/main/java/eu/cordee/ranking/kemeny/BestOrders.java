package eu.cordee.ranking.kemeny;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * All orders of least disagreement, by a dynamic programme over sets: the best cost of ending an
 * order whose first items are known depends on their set alone. Time grows with 2^m·m, memory with
 * 2^m. Source: Betzler, Fellows, Guo, Niedermeier and Rosamond, Fixed-parameter algorithms for
 * Kemeny rankings, Theoretical Computer Science 410, 2009; the recursion is that of Held and Karp
 * 1962.
 */
public final class BestOrders {

  /** More items take more memory and time than anybody waits for. */
  public static final int MOST_ITEMS = 20;

  private final PlacementCosts costs;
  private final int all;
  private final int digits;

  /** By set of those that are placed: what the rest disagrees at least, digit by digit. */
  private final long[] least;

  /** By set of those that are placed: in how many ways the rest disagrees that little. */
  private final long[] ways;

  private final long[] tried;

  private BestOrders(PlacementCosts costs) {
    this.costs = costs;
    this.digits = costs.digits();
    this.all = (1 << costs.items()) - 1;
    this.least = new long[(all + 1) * digits];
    this.ways = new long[all + 1];
    this.tried = new long[digits];
    ways[all] = 1;
    for (int placed = all - 1; placed >= 0; placed--) {
      solve(placed);
    }
  }

  /**
   * Of whole numbers of any size: the entry of row i and column j is what speaks for i before j.
   *
   * @throws IllegalArgumentException where there are more than {@link #MOST_ITEMS} items
   */
  public static BestOrders of(BigInteger[][] preferring) {
    requireFew(preferring.length);
    return new BestOrders(PlacementCosts.of(preferring));
  }

  /** The same of numbers between 0 and 2^54, without making them large first. */
  public static BestOrders of(long[][] preferring) {
    requireFew(preferring.length);
    return new BestOrders(PlacementCosts.of(preferring));
  }

  /**
   * Does nothing where all best orders of so many items can be found.
   *
   * @throws IllegalArgumentException with one sentence where they are too many
   */
  public static void requireFew(int items) {
    if (items > MOST_ITEMS) {
      throw new IllegalArgumentException(
          "All best orders can be found of at most %d items, and there are %d."
              .formatted(MOST_ITEMS, items));
    }
  }

  private void solve(int placed) {
    boolean found = false;
    for (int left = all & ~placed; left != 0; left &= left - 1) {
      int item = Integer.numberOfTrailingZeros(left);
      int compared = compare(placed, item);
      boolean better = compared < 0 || !found;
      if (better) {
        System.arraycopy(tried, 0, least, placed * digits, digits);
        ways[placed] = 0;
        found = true;
      }
      if (better || compared == 0) {
        ways[placed] += ways[placed | 1 << item];
      }
    }
  }

  /** Whether placing the item next is worse than the least, as good, or (negative) better. */
  private int compare(int placed, int item) {
    int next = placed | 1 << item;
    int rest = all & ~next;
    if (digits == 1) {
      tried[0] = costs.add(least[next], item, rest, 0);
      return Long.compare(tried[0], least[placed]);
    }
    long carried = 0;
    long lower = 0;
    for (int digit = 0; digit < digits; digit++) {
      tried[digit] = costs.add(least[next * digits + digit], item, rest, digit);
      carried += tried[digit] - least[placed * digits + digit];
      if (digit < digits - 1) {
        lower |= carried & (1L << PlacementCosts.DIGIT) - 1;
        carried >>= PlacementCosts.DIGIT;
      }
    }
    return carried != 0 ? Long.signum(carried) : Long.signum(lower);
  }

  /** How many orders are best. */
  public long count() {
    return ways[0];
  }

  /**
   * The first of them, at most so many.
   *
   * @param sequence all items, those first that are to come first in the list
   * @return orders of items, sorted by the sequence
   */
  public List<List<Integer>> first(int most, List<Integer> sequence) {
    List<List<Integer>> orders = new ArrayList<>();
    collect(0, new ArrayList<>(), most, sequence, orders);
    return orders;
  }

  private void collect(
      int placed, List<Integer> begun, int most, List<Integer> sequence, List<List<Integer>> to) {
    if (placed == all) {
      to.add(List.copyOf(begun));
      return;
    }
    for (int item : sequence) {
      boolean free = (placed & 1 << item) == 0;
      if (to.size() < most && free && compare(placed, item) == 0) {
        begun.add(item);
        collect(placed | 1 << item, begun, most, sequence, to);
        begun.removeLast();
      }
    }
  }

  /**
   * In which share of the best orders each item has each rank, and in which share the first items
   * of a given order come first.
   *
   * @param order whose beginnings are asked for
   */
  public Shares shares(List<Integer> order) {
    int items = costs.items();
    double[][] ranks = new double[items][items];
    long[] reached = new long[all + 1];
    reached[0] = 1;
    double total = ways[0];
    for (int placed = 0; placed < all; placed++) {
      if (reached[placed] == 0) {
        continue;
      }
      int rank = Integer.bitCount(placed);
      for (int left = all & ~placed; left != 0; left &= left - 1) {
        int item = Integer.numberOfTrailingZeros(left);
        if (compare(placed, item) == 0) {
          int next = placed | 1 << item;
          reached[next] += reached[placed];
          ranks[item][rank] += reached[placed] * (double) ways[next] / total;
        }
      }
    }
    double[] beginnings = new double[items];
    boolean best = true;
    int placed = 0;
    for (int rank = 0; rank < items; rank++) {
      best = best && compare(placed, order.get(rank)) == 0;
      placed |= 1 << order.get(rank);
      beginnings[rank] = reached[placed] * (double) ways[placed] / total;
    }
    return new Shares(ranks, beginnings, best ? 1 / total : 0);
  }

  /**
   * Shares of the best orders.
   *
   * @param ranks by item and rank, both counted from 0
   * @param beginnings by rank of the asked order: how often the items up to that rank come before
   *     all others, in whatever order among themselves
   * @param whole which share of the best orders the asked one is
   */
  public record Shares(double[][] ranks, double[] beginnings, double whole) {}
}
