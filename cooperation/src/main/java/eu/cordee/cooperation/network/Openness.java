package eu.cordee.cooperation.network;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How far ties lead out of their groups, for instance countries.
 *
 * @param within ties inside a group
 * @param across ties between groups
 * @param share part of the ties that lead across; 0 without ties
 * @param chance what the share would be if those who are tied had chosen each other regardless of
 *     group: the part of all their pairs that lie across. A share below it means that people keep
 *     to their own
 * @param balance the E-I index of Krackhardt and Stern (1988): −1 all within, +1 all across
 * @param modularity Newman's Q with these groups: how many more ties lie within than degrees alone
 *     would bring about
 */
public record Openness(
    int within, int across, double share, double chance, double balance, double modularity) {

  /**
   * Of a network whose nodes belong to groups. O(n + m).
   *
   * @param groups the group of each node, in order
   * @throws IllegalArgumentException when there are not as many groups as nodes
   */
  public static Openness of(Network network, List<String> groups) {
    if (groups.size() != network.nodes()) {
      throw new IllegalArgumentException(groups.size() + " groups, " + network.nodes() + " nodes");
    }
    int within = 0;
    for (int node = 0; node < network.nodes(); node++) {
      String group = groups.get(node);
      within +=
          (int) network.partners(node).filter(other -> groups.get(other).equals(group)).count();
    }
    within /= 2;
    int ties = network.ties();
    int across = ties - within;
    double share = ties == 0 ? 0 : (double) across / ties;
    double balance = ties == 0 ? 0 : (double) (across - within) / ties;
    return new Openness(
        within,
        across,
        share,
        chance(network, groups),
        balance,
        modularity(network, groups, within));
  }

  private static double chance(Network network, List<String> groups) {
    var sizes =
        IntStream.range(0, network.nodes())
            .filter(node -> network.degree(node) > 0)
            .mapToObj(groups::get)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
            .values();
    double tied = sizes.stream().mapToLong(Long::longValue).sum();
    double pairsWithin = sizes.stream().mapToDouble(size -> size * (size - 1.0)).sum();
    return tied < 2 ? 0 : 1 - pairsWithin / (tied * (tied - 1));
  }

  private static double modularity(Network network, List<String> groups, int within) {
    double ties = network.ties();
    if (ties == 0) {
      return 0;
    }
    double expected =
        IntStream.range(0, network.nodes())
            .boxed()
            .collect(Collectors.groupingBy(groups::get, Collectors.summingInt(network::degree)))
            .values()
            .stream()
            .mapToDouble(degrees -> Math.pow(degrees / (2 * ties), 2))
            .sum();
    return within / ties - expected;
  }
}
