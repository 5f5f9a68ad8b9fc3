package eu.cordee.matchmaking.timetable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Splits the participants in two sides that only meet each other, as buyers and sellers do. */
final class Bipartition {

  private final List<List<Integer>> neighbours = new ArrayList<>();
  private final BitSet seen = new BitSet();
  private final BitSet side = new BitSet();

  private Bipartition(TimetableProblem problem) {
    problem.participants().forEach(participant -> neighbours.add(new ArrayList<>()));
    for (TimetableProblem.Request request : problem.requests()) {
      neighbours.get(request.host()).add(request.guest());
      neighbours.get(request.guest()).add(request.host());
    }
  }

  /** One of the two sides, or null if there is an odd cycle. */
  static @Nullable BitSet of(TimetableProblem problem) {
    Bipartition bipartition = new Bipartition(problem);
    for (int person = 0; person < bipartition.neighbours.size(); person++) {
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
      for (int other : neighbours.get(person)) {
        if (!seen.get(other)) {
          seen.set(other);
          side.set(other, !side.get(person));
          waiting.add(other);
        } else if (side.get(other) == side.get(person)) {
          return false;
        }
      }
    }
    return true;
  }
}
