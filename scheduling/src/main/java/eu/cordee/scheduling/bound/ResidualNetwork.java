package eu.cordee.scheduling.bound;

import com.google.ortools.graph.MinCostFlow;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;

/** The network of changes that are still possible; without negative cycle once optimal. */
final class ResidualNetwork {

  private final int[] firstArc;
  private final int[] next;
  private final int[] target;
  private final long[] cost;
  private int size;

  ResidualNetwork(MinCostFlow flow, int nodes) {
    int arcs = flow.getNumArcs();
    firstArc = new int[nodes];
    Arrays.fill(firstArc, -1);
    next = new int[2 * arcs];
    target = new int[2 * arcs];
    cost = new long[2 * arcs];
    for (int arc = 0; arc < arcs; arc++) {
      if (flow.getFlow(arc) < flow.getCapacity(arc)) {
        add(flow.getTail(arc), flow.getHead(arc), flow.getUnitCost(arc));
      }
      if (flow.getFlow(arc) > 0) {
        add(flow.getHead(arc), flow.getTail(arc), -flow.getUnitCost(arc));
      }
    }
  }

  private void add(int from, int to, long price) {
    target[size] = to;
    cost[size] = price;
    next[size] = firstArc[from];
    firstArc[from] = size++;
  }

  /** Shortest distances from a node that reaches every other at no cost (Bellman, Ford). */
  long[] distances() {
    int nodes = firstArc.length;
    long[] distance = new long[nodes];
    Deque<Integer> queue = new ArrayDeque<>();
    BitSet queued = new BitSet(nodes);
    for (int node = 0; node < nodes; node++) {
      queue.add(node);
      queued.set(node);
    }
    while (!queue.isEmpty()) {
      int node = queue.poll();
      queued.clear(node);
      for (int arc = firstArc[node]; arc >= 0; arc = next[arc]) {
        if (distance[node] + cost[arc] < distance[target[arc]]) {
          distance[target[arc]] = distance[node] + cost[arc];
          if (!queued.get(target[arc])) {
            queued.set(target[arc]);
            queue.add(target[arc]);
          }
        }
      }
    }
    return distance;
  }
}
