package eu.cordee.gateway.limits;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Requests of one fair that wait for a place: the most urgent first, among equals who came first.
 */
final class FairQueue {
  private final NavigableMap<Double, Deque<Admission>> byUrgency = new TreeMap<>();
  private int size;

  int size() {
    return size;
  }

  void add(Admission place) {
    byUrgency.computeIfAbsent(place.share, first -> new ArrayDeque<>()).addLast(place);
    size++;
  }

  @Nullable Admission mostUrgent() {
    Map.Entry<Double, Deque<Admission>> most = byUrgency.lastEntry();
    return most == null ? null : most.getValue().getFirst();
  }

  /** Of those that are the least urgent, who came last. */
  Admission removeLeastUrgent() {
    Admission last = byUrgency.firstEntry().getValue().getLast();
    remove(last);
    return last;
  }

  void remove(Admission place) {
    Deque<Admission> equals = byUrgency.get(place.share);
    if (equals != null && equals.remove(place)) {
      size--;
      if (equals.isEmpty()) {
        byUrgency.remove(place.share);
      }
    }
  }
}
