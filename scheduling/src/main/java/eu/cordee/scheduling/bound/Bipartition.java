package eu.cordee.scheduling.bound;

import eu.cordee.scheduling.model.Request;
import eu.cordee.scheduling.model.SchedulingProblem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Splits the participants in two sides that only meet each other, as buyers and sellers do. */
final class Bipartition {

  private final List<List<Integer>> opposite = new ArrayList<>();

  /** Representatives of one organisation are on the same side. */
  private final List<List<Integer>> beside = new ArrayList<>();

  private final BitSet seen = new BitSet();
  private final BitSet side = new BitSet();

  private Bipartition(SchedulingProblem problem) {
    for (int person = 0; person < problem.participants().size(); person++) {
      opposite.add(new ArrayList<>());
      beside.add(new ArrayList<>());
    }
    for (Request request : problem.requests()) {
      link(opposite, request.hosts()[0], request.guests()[0]);
      for (int[] people : new int[][] {request.hosts(), request.guests()}) {
        for (int other = 1; other < people.length; other++) {
          link(beside, people[0], people[other]);
        }
      }
    }
  }

  private static void link(List<List<Integer>> links, int one, int other) {
    links.get(one).add(other);
    links.get(other).add(one);
  }

  /** One of the two sides, or null if there is an odd cycle. */
  static @Nullable BitSet of(SchedulingProblem problem) {
    Bipartition bipartition = new Bipartition(problem);
    for (int person = 0; person < bipartition.opposite.size(); person++) {
      if (!bipartition.seen.get(person) && !bipartition.explore(person)) {
        return null;
      }
    }
    return bipartition.side;
  }

  private boolean explore(int start) {
    Deque<Integer> waiting = new ArrayDeque<>(List.of(start));
    seen.set(start);
    side.set(start);
    while (!waiting.isEmpty()) {
      int person = waiting.poll();
      if (!spread(waiting, opposite.get(person), !side.get(person))
          || !spread(waiting, beside.get(person), side.get(person))) {
        return false;
      }
    }
    return true;
  }

  private boolean spread(Deque<Integer> waiting, List<Integer> people, boolean theirs) {
    for (int person : people) {
      if (!seen.get(person)) {
        seen.set(person);
        side.set(person, theirs);
        waiting.add(person);
      } else if (side.get(person) != theirs) {
        return false;
      }
    }
    return true;
  }
}
