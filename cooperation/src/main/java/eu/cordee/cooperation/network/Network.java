package eu.cordee.cooperation.network;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Queue;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** An undirected network without weights: one layer of ties between nodes 0 to n − 1. */
public final class Network {

  private static final int UNREACHED = -1;

  private final int[][] partners;

  private Network(int[][] partners) {
    this.partners = partners;
  }

  /**
   * A network of so many nodes; a tie that is named twice is one tie. O(n + m log m).
   *
   * @throws IllegalArgumentException when a tie names a node that does not exist, or one node twice
   */
  public static Network of(int nodes, Collection<Tie> ties) {
    var sets = IntStream.range(0, nodes).mapToObj(node -> new TreeSet<Integer>()).toList();
    for (Tie tie : ties) {
      if (tie.one() == tie.other()
          || Math.min(tie.one(), tie.other()) < 0
          || Math.max(tie.one(), tie.other()) >= nodes) {
        throw new IllegalArgumentException(tie + " among " + nodes + " nodes");
      }
      sets.get(tie.one()).add(tie.other());
      sets.get(tie.other()).add(tie.one());
    }
    return new Network(
        sets.stream()
            .map(set -> set.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new));
  }

  /** How many nodes there are. */
  public int nodes() {
    return partners.length;
  }

  /** How many ties there are. O(n). */
  public int ties() {
    return Arrays.stream(partners).mapToInt(each -> each.length).sum() / 2;
  }

  /** How many partners a node has. */
  public int degree(int node) {
    return partners[node].length;
  }

  /** The partners of a node, in ascending order. O(degree). */
  public IntStream partners(int node) {
    return Arrays.stream(partners[node]);
  }

  /** Whether two are tied. O(log degree). */
  public boolean areTied(int one, int other) {
    return Arrays.binarySearch(partners[one], other) >= 0;
  }

  /** The same network after a node has left; its place stays, without ties. O(n + m). */
  public Network without(int gone) {
    return new Network(
        IntStream.range(0, nodes())
            .mapToObj(
                node ->
                    node == gone
                        ? new int[0]
                        : partners(node).filter(partner -> partner != gone).toArray())
            .toArray(int[][]::new));
  }

  /** Steps from a node to each other, −1 where there is no way. O(n + m). */
  int[] distancesFrom(int start) {
    int[] distance = new int[nodes()];
    Arrays.fill(distance, UNREACHED);
    distance[start] = 0;
    Queue<Integer> waiting = new ArrayDeque<>();
    waiting.add(start);
    while (!waiting.isEmpty()) {
      int node = waiting.remove();
      for (int partner : partners[node]) {
        if (distance[partner] == UNREACHED) {
          distance[partner] = distance[node] + 1;
          waiting.add(partner);
        }
      }
    }
    return distance;
  }
}
