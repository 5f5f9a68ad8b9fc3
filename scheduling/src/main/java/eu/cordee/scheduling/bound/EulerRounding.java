package eu.cordee.scheduling.bound;

import eu.cordee.scheduling.model.Request;
import eu.cordee.scheduling.model.SchedulingProblem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Makes whole decisions of half ones. The requests that a relaxation chooses by half are the edges
 * of a graph on the people; along a closed walk over all edges of a component (Euler, Hierholzer)
 * every second one is chosen, so that everybody has half of their half requests, and the heavier
 * half of the two is taken. Only where a component has an odd number of edges and nobody in it has
 * room left, half a request is lost. Where somebody's number is odd, they may have the half request
 * more: their cap is whole. Such people are linked to a point outside, where walks begin and end.
 */
final class EulerRounding {

  private static final int OUTSIDE = 0;

  private final SchedulingProblem problem;

  /** Per request 0, 1 (half) or 2. */
  private final int[] chosen;

  private final Map<List<Integer>, Integer> nodes = new HashMap<>();
  private final List<int[]> edges = new ArrayList<>();
  private final List<Deque<Integer>> edgesAt = new ArrayList<>();
  private final List<Integer> room = new ArrayList<>();
  private boolean[] walked = {};

  private EulerRounding(SchedulingProblem problem, int[] chosen) {
    this.problem = problem;
    this.chosen = chosen;
  }

  /**
   * Chooses whole requests only.
   *
   * @param chosen per request 0, 1 (half) or 2; what was half afterwards is 2, or still 1
   */
  static void round(SchedulingProblem problem, int[] chosen) {
    new EulerRounding(problem, chosen).round();
  }

  private void round() {
    addNode(Integer.MAX_VALUE);
    for (int request = 0; request < chosen.length; request++) {
      if (chosen[request] == 1) {
        Request wanted = problem.requests().get(request);
        addEdge(node(wanted.hosts()), node(wanted.guests()), request);
      }
    }
    takeRoom();
    for (int node = 1; node < edgesAt.size(); node++) {
      if (edgesAt.get(node).size() % 2 == 1) {
        addEdge(OUTSIDE, node, -1);
      }
    }
    walked = new boolean[edges.size()];
    walkFrom(OUTSIDE);
    IntStream.range(1, edgesAt.size()).filter(this::hasRoomForOneMore).forEach(this::walkFrom);
    IntStream.range(1, edgesAt.size()).forEach(this::walkFrom);
  }

  /** The node of somebody, or of all representatives of an organisation together. */
  private int node(int[] team) {
    List<Integer> key = Arrays.stream(team).boxed().toList();
    return nodes.computeIfAbsent(
        key,
        added ->
            addNode(Arrays.stream(team).map(who -> problem.participants().get(who).most()).sum()));
  }

  private int addNode(int most) {
    edgesAt.add(new ArrayDeque<>());
    room.add(most);
    return edgesAt.size() - 1;
  }

  private void addEdge(int one, int other, int request) {
    edgesAt.get(one).add(edges.size());
    edgesAt.get(other).add(edges.size());
    edges.add(new int[] {one, other, request});
  }

  /** What is chosen altogether takes its places. */
  private void takeRoom() {
    for (int request = 0; request < chosen.length; request++) {
      if (chosen[request] == 2) {
        Request wanted = problem.requests().get(request);
        for (int[] team : new int[][] {wanted.hosts(), wanted.guests()}) {
          Integer node = nodes.get(Arrays.stream(team).boxed().toList());
          if (node != null) {
            room.set(node, room.get(node) - 1);
          }
        }
      }
    }
  }

  private boolean hasRoomForOneMore(int node) {
    return room.get(node) > edgesAt.get(node).size() / 2;
  }

  /** A closed walk over all edges of the component, cut where it comes by outside. */
  private void walkFrom(int start) {
    boolean roomForOneMore = hasRoomForOneMore(start);
    Deque<int[]> way = new ArrayDeque<>();
    List<Integer> walk = new ArrayList<>();
    way.push(new int[] {start, -1});
    while (!way.isEmpty()) {
      int[] here = way.peek();
      Integer edge = edgesAt.get(here[0]).poll();
      if (edge == null) {
        way.pop();
        if (here[1] >= 0) {
          walk.add(here[1]);
        }
      } else if (!walked[edge]) {
        walked[edge] = true;
        int[] ends = edges.get(edge);
        way.push(new int[] {ends[0] == here[0] ? ends[1] : ends[0], edge});
      }
    }
    List<Integer> part = new ArrayList<>();
    for (int edge : walk) {
      int request = edges.get(edge)[2];
      if (request >= 0) {
        part.add(request);
      } else {
        chooseEverySecond(part, true);
        part.clear();
      }
    }
    chooseEverySecond(part, roomForOneMore);
  }

  private void chooseEverySecond(List<Integer> walk, boolean roomForOneMore) {
    boolean fits = roomForOneMore || walk.size() % 2 == 0;
    if (!fits) {
      Collections.rotate(walk, -bestStart(walk));
    }
    int first = fits && weight(walk, 0) >= weight(walk, 1) ? 0 : 1;
    for (int i = first; i < walk.size(); i += 2) {
      chosen[walk.get(i)] = 2;
    }
  }

  /**
   * Where a closed walk of an odd number of requests should begin so that the second, fourth and so
   * on weigh the most. In steps of two it passes all of them, and of these steps the chosen ones
   * are consecutive.
   */
  private int bestStart(List<Integer> walk) {
    int size = walk.size();
    long weight = weight(walk, 1);
    long most = weight;
    int best = 0;
    for (int step = 1; step < size; step++) {
      int start = 2 * step % size;
      weight += weightAt(walk, start + size - 2) - weightAt(walk, start + size - 1);
      if (weight > most) {
        most = weight;
        best = start;
      }
    }
    return best;
  }

  private long weightAt(List<Integer> walk, int position) {
    return problem.requests().get(walk.get(position % walk.size())).weight();
  }

  private long weight(List<Integer> walk, int first) {
    long weight = 0;
    for (int i = first; i < walk.size(); i += 2) {
      weight += weightAt(walk, i);
    }
    return weight;
  }
}
