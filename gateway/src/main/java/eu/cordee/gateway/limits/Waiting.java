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
final class Waiting {
  private final NavigableMap<Double, Deque<Place>> byUrgency = new TreeMap<>();
  private int size;

  int size() {
    return size;
  }

  void add(Place place) {
    byUrgency.computeIfAbsent(place.share, first -> new ArrayDeque<>()).addLast(place);
    size++;
  }

  @Nullable Place mostUrgent() {
    Map.Entry<Double, Deque<Place>> most = byUrgency.lastEntry();
    return most == null ? null : most.getValue().getFirst();
  }

  /** Of those that are the least urgent, who came last. */
  Place removeLeastUrgent() {
    Place last = byUrgency.firstEntry().getValue().getLast();
    remove(last);
    return last;
  }

  void remove(Place place) {
    Deque<Place> equals = byUrgency.get(place.share);
    if (equals != null && equals.remove(place)) {
      size--;
      if (equals.isEmpty()) {
        byUrgency.remove(place.share);
      }
    }
  }
}
