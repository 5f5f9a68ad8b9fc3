package eu.cordee.ranking.bootstrap;

import eu.cordee.ranking.kemeny.BestOrders;
import eu.cordee.ranking.pairwise.Evidence;
import eu.cordee.ranking.pairwise.Fraction;
import eu.cordee.ranking.pairwise.Redraw;
import eu.cordee.ranking.pairwise.Source;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What comes out when each stratum of each source is drawn again from its own voters, many times
 * (Efron 1979). Where a draw has several best orders, each counts its part. A share of draws says
 * how <em>stable</em> something is, not how sure: with few voters even what is wrong can be stable.
 *
 * @param draws how many times
 * @param ranks by item and rank, both counted from 0: in which share of the draws
 * @param beginnings by rank of the order that was asked for: in which share of the draws the items
 *     up to that rank come before all others, in whatever order among themselves
 * @param same in which share of the draws exactly that order comes out
 */
public record Bootstrap(int draws, double[][] ranks, double[] beginnings, double same) {

  /** A line between two tiers is drawn where so large a share of draws has it. */
  public static final double TIER = 0.95;

  private static final long AFFORDABLE_STEPS = 200_000_000;
  private static final double TAIL = 0.025;

  /** Matrices whose unit is finer than that are rounded to it: it is chance anyway. */
  private static final int BITS = 50;

  /** The first and last rank of an item, counted from 1, within which 95 of 100 draws have it. */
  public record Interval(int best, int worst) {}

  /**
   * Draws and ranks; the same evidence, order, draws and seed give the same result.
   *
   * @param order what {@link #beginnings} and {@link #same} are about
   */
  public static Bootstrap of(Evidence evidence, List<Integer> order, int draws, long seed) {
    int items = evidence.items().size();
    List<Redraw> redraws = evidence.sources().stream().map(Source::redraw).toList();
    long[][] units = units(evidence, redraws);
    SplittableRandom random = new SplittableRandom(seed);
    double[][] ranks = new double[items][items];
    double[] beginnings = new double[items];
    double same = 0;
    long[] flat = new long[items * items];
    for (int draw = 0; draw < draws; draw++) {
      Arrays.fill(flat, 0);
      for (int source = 0; source < redraws.size(); source++) {
        redraws.get(source).add(random, units[source], flat);
      }
      BestOrders.Shares shares = BestOrders.of(square(flat, items)).shares(order);
      for (int item = 0; item < items; item++) {
        beginnings[item] += shares.beginnings()[item];
        for (int rank = 0; rank < items; rank++) {
          ranks[item][rank] += shares.ranks()[item][rank];
        }
      }
      same += shares.whole();
    }
    for (int item = 0; item < items; item++) {
      divide(ranks[item], draws);
    }
    divide(beginnings, draws);
    return new Bootstrap(draws, ranks, beginnings, same / draws);
  }

  private static void divide(double[] sums, int by) {
    for (int index = 0; index < sums.length; index++) {
      sums[index] /= by;
    }
  }

  private static long[][] square(long[] flat, int items) {
    long[][] square = new long[items][];
    for (int item = 0; item < items; item++) {
      square[item] = Arrays.copyOfRange(flat, item * items, (item + 1) * items);
    }
    return square;
  }

  /** For each source the weight of one count of each of its parts, all as whole numbers. */
  private static long[][] units(Evidence evidence, List<Redraw> redraws) {
    BigInteger common = BigInteger.ONE;
    List<List<Fraction>> exact = new ArrayList<>();
    for (int source = 0; source < redraws.size(); source++) {
      Fraction weight = evidence.weights().get(source);
      exact.add(redraws.get(source).units().stream().map(weight::times).toList());
      for (Fraction unit : exact.getLast()) {
        common = common.divide(common.gcd(unit.denominator())).multiply(unit.denominator());
      }
    }
    BigInteger scale = common.bitLength() <= BITS ? common : BigInteger.ONE.shiftLeft(BITS);
    return exact.stream()
        .map(units -> units.stream().mapToLong(unit -> rounded(unit, scale)).toArray())
        .toArray(long[][]::new);
  }

  private static long rounded(Fraction unit, BigInteger scale) {
    return new BigDecimal(unit.numerator().multiply(scale))
        .divide(new BigDecimal(unit.denominator()), 0, RoundingMode.HALF_EVEN)
        .longValueExact();
  }

  /** So many draws of so many items as take some seconds at most: between 100 and 2,000. */
  public static int affordable(int items) {
    long steps = (long) items << Math.max(0, items - 1);
    return (int) Math.clamp(AFFORDABLE_STEPS / steps, 100, 2000);
  }

  /** Between which ranks an item is. */
  public Interval interval(int item) {
    double sum = 0;
    int best = 0;
    int worst = 0;
    for (int rank = 0; rank < ranks.length; rank++) {
      double before = sum;
      sum += ranks[item][rank];
      best = before <= TAIL && sum > TAIL ? rank + 1 : best;
      worst = before < 1 - TAIL && sum >= 1 - TAIL ? rank + 1 : worst;
    }
    return new Interval(best, worst == 0 ? ranks.length : worst);
  }

  /**
   * The order, cut where at least 95 of 100 draws put all that is above before all that is below.
   */
  public List<List<Integer>> tiers(List<Integer> order) {
    List<List<Integer>> tiers = new ArrayList<>();
    List<Integer> tier = new ArrayList<>();
    for (int rank = 0; rank < order.size(); rank++) {
      tier.add(order.get(rank));
      if (beginnings[rank] >= TIER || rank == order.size() - 1) {
        tiers.add(List.copyOf(tier));
        tier.clear();
      }
    }
    return tiers;
  }

  /**
   * How many equal voters would say as much (Kish 1965): fewer than there are, where some count
   * more than others.
   */
  public static double effectiveVoters(Evidence evidence) {
    Fraction squares = Fraction.ZERO;
    for (int source = 0; source < evidence.sources().size(); source++) {
      Fraction weight = evidence.weights().get(source);
      squares = squares.plus(weight.times(weight).times(evidence.sources().get(source).squares()));
    }
    return Fraction.ONE.by(squares).value();
  }
}
