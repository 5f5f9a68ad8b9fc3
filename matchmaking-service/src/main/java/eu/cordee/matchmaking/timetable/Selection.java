package eu.cordee.matchmaking.timetable;

import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Chooses requests by weighted b-matching, the relaxation that counts places but does not look at
 * single slots, and gets the bound's prices from it.
 *
 * <p>The linear programme is solved as a minimum-cost circulation on the bipartite double cover:
 * every participant is there once as host and once as guest, every request twice. On a bipartite
 * event nothing is lost by that; otherwise some requests come out half chosen (odd cycles). Prices
 * are the shortest distances in the residual network.
 */
final class Selection {

  private final TimetableProblem problem;
  private final int people;
  private final int source;
  private final int sink;
  private final MinCostFlow flow;
  private final int[] arcOf;

  /** On a bipartite event the side of every participant, so that half of the cover is enough. */
  private final @Nullable BitSet sources;

  /** Per request how much of it the relaxation chooses: 0, 1 (half) or 2. */
  final int[] chosen;

  BoundCertificate certificate;

  Selection(TimetableProblem problem) {
    NativeSolver.load();
    this.flow = new MinCostFlow();
    this.problem = problem;
    this.people = problem.participants().size();
    this.source = 2 * people;
    this.sink = 2 * people + 1;
    this.arcOf = new int[problem.requests().size()];
    this.chosen = new int[problem.requests().size()];
    this.sources = Bipartition.of(problem);
    this.certificate = BoundCertificate.of(problem, new long[people], 0);
    addArcs();
    if (flow.solve() == MinCostFlowBase.Status.OPTIMAL) {
      for (int request = 0; request < chosen.length; request++) {
        chosen[request] = arcOf[request] < 0 ? 0 : chosen(arcOf[request]);
      }
      certificate = prices();
    }
  }

  private int chosen(int arc) {
    return (int)
        (sources == null ? flow.getFlow(arc) + flow.getFlow(arc + 1) : 2 * flow.getFlow(arc));
  }

  private void addArcs() {
    for (int participant = 0; participant < people; participant++) {
      int most = problem.participants().get(participant).most();
      if (sources == null || sources.get(participant)) {
        flow.addArcWithCapacityAndUnitCost(source, participant, most, 0);
      }
      if (sources == null || !sources.get(participant)) {
        flow.addArcWithCapacityAndUnitCost(people + participant, sink, most, 0);
      }
    }
    long places = (long) problem.slots() * problem.tables();
    flow.addArcWithCapacityAndUnitCost(sink, source, sources == null ? 2 * places : places, 0);
    for (int request = 0; request < arcOf.length; request++) {
      arcOf[request] = problem.possibleSlots(request).isEmpty() ? -1 : addArcs(request);
    }
  }

  private int addArcs(int request) {
    TimetableProblem.Request wanted = problem.requests().get(request);
    if (sources != null) {
      return sources.get(wanted.host())
          ? addArc(wanted.host(), wanted.guest(), wanted.weight())
          : addArc(wanted.guest(), wanted.host(), wanted.weight());
    }
    int first = addArc(wanted.host(), wanted.guest(), wanted.weight());
    addArc(wanted.guest(), wanted.host(), wanted.weight());
    return first;
  }

  private int addArc(int from, int to, long weight) {
    return flow.addArcWithCapacityAndUnitCost(from, people + to, 1, -weight);
  }

  private BoundCertificate prices() {
    long[] distance = new Residual(flow, 2 * people + 2).distances();
    long[] prices = new long[people];
    for (int participant = 0; participant < people; participant++) {
      long asSource = Math.max(0, distance[participant] - distance[source]);
      long asSink = Math.max(0, distance[sink] - distance[people + participant]);
      prices[participant] =
          sources == null ? asSource + asSink : 2 * (sources.get(participant) ? asSource : asSink);
    }
    long tablePrice = 2 * Math.max(0, distance[source] - distance[sink]);
    return BoundCertificate.of(problem, prices, tablePrice);
  }

  /** The network of changes that are still possible; without negative cycle once optimal. */
  private static final class Residual {
    private final int[] firstArc;
    private final int[] next;
    private final int[] target;
    private final long[] cost;
    private int size;

    Residual(MinCostFlow flow, int nodes) {
      int arcs = flow.getNumArcs();
      firstArc = new int[nodes];
      java.util.Arrays.fill(firstArc, -1);
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
}
