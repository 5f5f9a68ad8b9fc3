package eu.cordee.cooperation.network;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much of a network is out of reach (S. P. Borgatti, Identifying sets of key players in a
 * social network, 2006).
 *
 * @param share part of all pairs that no way joins: 1 where nobody is tied, 0 where all can be
 *     reached
 * @param byDistance the same with far counted as partly out of reach: 1 − the mean of 1 / distance
 * @param components sizes of the parts that hang together, the largest first
 * @param parts of each node, which of these parts it is in, from 0
 */
public record Fragmentation(
    double share, double byDistance, List<Integer> components, List<Integer> parts) {

  /** Of a network. O(n · m): one search from each node. With one node or none nothing is apart. */
  public static Fragmentation of(Network network) {
    int nodes = network.nodes();
    int[] first = new int[nodes];
    double closeness = 0;
    for (int node = 0; node < nodes; node++) {
      int[] distances = network.distancesFrom(node);
      closeness +=
          Arrays.stream(distances).filter(far -> far > 0).mapToDouble(far -> 1.0 / far).sum();
      first[node] = firstReached(distances);
    }
    int[] sizes = new int[nodes];
    Arrays.stream(first).forEach(node -> sizes[node]++);
    List<Integer> heads =
        IntStream.range(0, nodes)
            .filter(node -> sizes[node] > 0)
            .boxed()
            .sorted(Comparator.comparingInt((Integer node) -> sizes[node]).reversed())
            .toList();
    List<Integer> components = heads.stream().map(node -> sizes[node]).toList();
    List<Integer> parts = Arrays.stream(first).mapToObj(heads::indexOf).toList();
    if (nodes < 2) {
      return new Fragmentation(0, 0, components, parts);
    }
    double pairs = (double) nodes * (nodes - 1);
    double joined = components.stream().mapToDouble(size -> size * (size - 1.0)).sum();
    return new Fragmentation(1 - joined / pairs, 1 - closeness / pairs, components, parts);
  }

  /** The smallest node that can be reached names the component. */
  private static int firstReached(int[] distances) {
    return IntStream.range(0, distances.length)
        .filter(node -> distances[node] >= 0)
        .findFirst()
        .orElseThrow();
  }
}
