package eu.cordee.scheduling.bound;

import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import eu.cordee.scheduling.model.Attendee;
import eu.cordee.scheduling.model.BoundCertificate;
import eu.cordee.scheduling.model.Request;
import eu.cordee.scheduling.model.SchedulingProblem;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The b-matching relaxation as a minimum-cost circulation on the bipartite double cover: every
 * participant is there once as host and once as guest, every request twice. On a bipartite event
 * half of it is enough and nothing is lost; otherwise some requests come out half chosen (odd
 * cycles). Several representatives share a node of their own.
 */
final class FlowNetwork {

  private static final long UNLIMITED = 1L << 40;

  private final MinCostFlow flow = new MinCostFlow();
  private final SchedulingProblem problem;
  private final int people;
  private final int source;
  private final int sink;
  private int nodes;
  private final int[] arcOf;
  private final Map<List<Integer>, Integer> teams = new HashMap<>();

  /** On a bipartite event those who are hosts in the cover. */
  private final @Nullable BitSet sources;

  private final BitSet possible;
  private final Goal goal;

  /**
   * What the flow is to maximise.
   *
   * @param scale what one unit of weight counts
   * @param tablePrice what a shared table costs, in units of weight
   * @param interpreterPrice what an interpreter costs, in units of weight
   * @param thrift what a shared table and an interpreter count besides, to have as few as possible
   *     where that is no matter of weight
   * @param places how many shared tables there are; not looked at where a price is asked
   * @param floors whether meetings up to the floors of people count one more each
   */
  record Goal(
      long scale,
      long tablePrice,
      long interpreterPrice,
      long thrift,
      long places,
      boolean floors) {}

  FlowNetwork(SchedulingProblem problem, @Nullable BitSet sources, BitSet possible, Goal goal) {
    this.problem = problem;
    this.sources = sources;
    this.possible = possible;
    this.goal = goal;
    this.people = problem.participants().size();
    this.source = 2 * people;
    this.sink = 2 * people + 1;
    this.nodes = 2 * people + 2;
    this.arcOf = new int[problem.requests().size()];
    addArcs();
  }

  boolean solve() {
    return flow.solve() == MinCostFlowBase.Status.OPTIMAL;
  }

  /** How much of a request is chosen: 0, 1 (half) or 2. */
  int chosen(int request) {
    int arc = arcOf[request];
    if (arc < 0) {
      return 0;
    }
    return (int)
        (sources == null ? flow.getFlow(arc) + flow.getFlow(arc + 1) : 2 * flow.getFlow(arc));
  }

  private void addArcs() {
    for (int participant = 0; participant < people; participant++) {
      Attendee person = problem.participants().get(participant);
      if (sources == null || sources.get(participant)) {
        addPlaces(source, participant, person);
      }
      if (sources == null || !sources.get(participant)) {
        addPlaces(people + participant, sink, person);
      }
    }
    long turns = sources == null ? 2 : 1;
    flow.addArcWithCapacityAndUnitCost(sink, source, Math.min(UNLIMITED, turns * goal.places), 0);
    for (int request = 0; request < arcOf.length; request++) {
      arcOf[request] = possible.get(request) ? addArcs(request) : -1;
    }
  }

  private void addPlaces(int from, int to, Attendee person) {
    int most = person.most();
    int rewarded = goal.floors ? Math.min(most, person.floor()) : 0;
    if (rewarded > 0) {
      flow.addArcWithCapacityAndUnitCost(from, to, rewarded, -1);
    }
    flow.addArcWithCapacityAndUnitCost(from, to, most - rewarded, 0);
  }

  private int addArcs(int request) {
    Request wanted = problem.requests().get(request);
    int[] hosts = wanted.hosts();
    int[] guests = wanted.guests();
    long worth = goal.scale * wanted.weight();
    if (problem.usesSharedTable(wanted, hosts[0], guests[0])) {
      worth -= goal.scale * goal.tablePrice + goal.thrift;
    }
    if (problem.needsInterpreter(wanted)) {
      worth -= goal.scale * goal.interpreterPrice + goal.thrift;
    }
    if (sources != null) {
      return sources.get(hosts[0]) ? addArc(hosts, guests, worth) : addArc(guests, hosts, worth);
    }
    int from = node(hosts, false);
    int to = node(guests, true);
    int back = node(guests, false);
    int forth = node(hosts, true);
    int first = flow.addArcWithCapacityAndUnitCost(from, to, 1, -worth);
    flow.addArcWithCapacityAndUnitCost(back, forth, 1, -worth);
    return first;
  }

  private int addArc(int[] from, int[] to, long worth) {
    return flow.addArcWithCapacityAndUnitCost(node(from, false), node(to, true), 1, -worth);
  }

  /** The node of one person or of all representatives together, as guests or as hosts. */
  private int node(int[] team, boolean asGuest) {
    if (team.length == 1) {
      return asGuest ? people + team[0] : team[0];
    }
    List<Integer> key =
        IntStream.concat(IntStream.of(asGuest ? 1 : 0), IntStream.of(team)).boxed().toList();
    return teams.computeIfAbsent(key, added -> addTeam(team, asGuest));
  }

  private int addTeam(int[] team, boolean asGuest) {
    int node = nodes++;
    for (int person : team) {
      if (asGuest) {
        flow.addArcWithCapacityAndUnitCost(node, people + person, UNLIMITED, 0);
      } else {
        flow.addArcWithCapacityAndUnitCost(person, node, UNLIMITED, 0);
      }
    }
    return node;
  }

  /** The prices of an optimal flow: shortest distances in the residual network. */
  BoundCertificate prices() {
    long[] distance = new ResidualNetwork(flow, nodes).distances();
    long[] prices = new long[people];
    for (int participant = 0; participant < people; participant++) {
      long asSource = Math.max(0, distance[participant] - distance[source]);
      long asSink = Math.max(0, distance[sink] - distance[people + participant]);
      prices[participant] =
          sources == null ? asSource + asSink : 2 * (sources.get(participant) ? asSource : asSink);
    }
    long scarcity = Math.max(0, distance[source] - distance[sink]);
    return BoundCertificate.of(
        problem, prices, 2 * (goal.tablePrice + scarcity), 2 * goal.interpreterPrice);
  }
}
