package eu.cordee.cooperation.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Queue;

/** Who lies on the shortest ways between others (U. Brandes, 2001). */
public final class Brokers {

  private Brokers() {}

  /**
   * For each node, over all pairs of others, the share of their shortest ways that lead through it;
   * each pair counted once, not normalised. O(n · m).
   */
  public static double[] betweenness(Network network) {
    double[] through = new double[network.nodes()];
    for (int start = 0; start < network.nodes(); start++) {
      add(network, start, through);
    }
    // Every pair was looked at from both ends.
    return Arrays.stream(through).map(both -> both / 2).toArray();
  }

  private static void add(Network network, int start, double[] through) {
    int nodes = network.nodes();
    int[] distance = new int[nodes];
    Arrays.fill(distance, -1);
    double[] ways = new double[nodes];
    List<List<Integer>> before = new ArrayList<>();
    for (int node = 0; node < nodes; node++) {
      before.add(new ArrayList<>());
    }
    Deque<Integer> seen = new ArrayDeque<>();
    Queue<Integer> waiting = new ArrayDeque<>(List.of(start));
    distance[start] = 0;
    ways[start] = 1;
    while (!waiting.isEmpty()) {
      int node = waiting.remove();
      seen.push(node);
      network
          .partners(node)
          .forEach(
              partner -> {
                if (distance[partner] < 0) {
                  distance[partner] = distance[node] + 1;
                  waiting.add(partner);
                }
                if (distance[partner] == distance[node] + 1) {
                  ways[partner] += ways[node];
                  before.get(partner).add(node);
                }
              });
    }
    addDependencies(start, seen, ways, before, through);
  }

  /** From the farthest back to the start: who lies on the ways to whom. */
  private static void addDependencies(
      int start, Deque<Integer> seen, double[] ways, List<List<Integer>> before, double[] through) {
    double[] depends = new double[ways.length];
    while (!seen.isEmpty()) {
      int node = seen.pop();
      for (int earlier : before.get(node)) {
        depends[earlier] += ways[earlier] / ways[node] * (1 + depends[node]);
      }
      if (node != start) {
        through[node] += depends[node];
      }
    }
  }
}
