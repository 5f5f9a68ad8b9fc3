package eu.cordee.cooperation.network;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** What two nodes have in common by whom they are tied to; each O(degree · log degree). */
public final class CommonPartners {

  private CommonPartners() {}

  /** Σ 1 / degree over common partners (Zhou, Lü and Zhang, 2009): a partner of few counts more. */
  public static double resourceAllocation(Network network, int one, int other) {
    return sum(network, one, other, partner -> 1.0 / network.degree(partner));
  }

  /** Σ 1 / ln degree over common partners (Adamic and Adar, 2003). */
  public static double adamicAdar(Network network, int one, int other) {
    return sum(network, one, other, partner -> 1 / Math.log(network.degree(partner)));
  }

  /** Common partners as a share of all partners of the two; 0 where they have none. */
  public static double jaccard(Network network, int one, int other) {
    long common = of(network, one, other).count();
    long all = (long) network.degree(one) + network.degree(other) - common;
    return all == 0 ? 0 : (double) common / all;
  }

  /** The common partners themselves, in ascending order. */
  public static IntStream of(Network network, int one, int other) {
    return network.partners(one).filter(partner -> network.areTied(partner, other));
  }

  private static double sum(Network network, int one, int other, IntToDoubleFunction weight) {
    return of(network, one, other).mapToDouble(weight).sum();
  }
}
