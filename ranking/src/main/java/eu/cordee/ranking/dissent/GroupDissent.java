package eu.cordee.ranking.dissent;

import eu.cordee.ranking.ballot.Ballot;
import eu.cordee.ranking.ballot.Ballots;
import eu.cordee.ranking.kemeny.KemenyOrders;
import eu.cordee.ranking.pairwise.Fraction;
import eu.cordee.ranking.pairwise.PairwiseMatrix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How one group sees an order.
 *
 * @param group its name
 * @param voters how many they are, over all sources
 * @param order the best order of the group alone; of several, the one nearest to the order
 * @param distance pairs that this one has the other way round
 * @param opposed pairs of which the group's majority wants the other way round, in the sequence of
 *     the order
 */
public record GroupDissent(
    String group, long voters, List<Integer> order, int distance, List<Opposed> opposed) {

  private static final int MOST_ORDERS = 1000;

  /** The lists do not change. */
  public GroupDissent {
    order = List.copyOf(order);
    opposed = List.copyOf(opposed);
  }

  /**
   * A pair that a group sees the other way round.
   *
   * @param first the order has it before
   * @param second the other
   * @param share of those in the group who compare the two, how many have the second before; ties
   *     half
   */
  public record Opposed(int first, int second, Fraction share) {}

  /**
   * The groups of all ballots, those whose name is empty left out.
   *
   * @param group which part of a ballot names it: {@link Ballot#group} or {@link Ballot#region}
   */
  public static List<GroupDissent> of(
      List<Ballots> sources, List<Integer> order, Function<Ballot, String> group) {
    Map<String, List<Ballot>> groups = new LinkedHashMap<>();
    for (Ballots source : sources) {
      for (Ballot ballot : source.ballots()) {
        String name = group.apply(ballot);
        if (!name.isEmpty()) {
          groups.computeIfAbsent(name, added -> new ArrayList<>()).add(ballot);
        }
      }
    }
    List<String> items = sources.getFirst().items();
    List<GroupDissent> all = new ArrayList<>();
    groups.forEach((name, ballots) -> all.add(of(new Ballots(name, items, ballots), order)));
    return List.copyOf(all);
  }

  private static GroupDissent of(Ballots group, List<Integer> order) {
    PairwiseMatrix matrix = PairwiseMatrix.of(group);
    List<Integer> nearest =
        KemenyOrders.of(matrix, MOST_ORDERS).orders().stream()
            .min(Comparator.comparingInt(own -> distance(own, order)))
            .orElseThrow();
    return new GroupDissent(
        group.name(), group.voters(), nearest, distance(nearest, order), opposed(matrix, order));
  }

  private static int distance(List<Integer> own, List<Integer> order) {
    int distance = 0;
    for (int first = 0; first < order.size(); first++) {
      for (int second = first + 1; second < order.size(); second++) {
        distance += own.indexOf(order.get(first)) > own.indexOf(order.get(second)) ? 1 : 0;
      }
    }
    return distance;
  }

  private static List<Opposed> opposed(PairwiseMatrix matrix, List<Integer> order) {
    List<Opposed> opposed = new ArrayList<>();
    for (int first = 0; first < order.size(); first++) {
      for (int second = first + 1; second < order.size(); second++) {
        Fraction agree = matrix.preferring(order.get(first), order.get(second));
        Fraction oppose = matrix.preferring(order.get(second), order.get(first));
        if (oppose.compareTo(agree) > 0) {
          opposed.add(
              new Opposed(order.get(first), order.get(second), oppose.by(oppose.plus(agree))));
        }
      }
    }
    return opposed;
  }
}
