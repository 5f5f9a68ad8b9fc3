package eu.cordee.launcher.house;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds circles in a directed graph. For every group of rooms that reach each other the shortest
 * way from one of them back to it is told.
 *
 * @param edges from each room to those it leads to
 */
record Circles(Map<String, Set<String>> edges) {

  List<String> found() {
    List<String> circles = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (String room : edges.keySet()) {
      List<String> way = wayBack(room);
      if (!way.isEmpty() && !told.contains(room)) {
        told.addAll(way);
        circles.add(String.join(" -> ", way));
      }
    }
    return circles;
  }

  private List<String> wayBack(String start) {
    Map<String, String> cameFrom = new HashMap<>();
    Deque<String> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      String here = open.remove();
      for (String next : edges.getOrDefault(here, Set.of())) {
        if (next.equals(start)) {
          return way(start, here, cameFrom);
        }
        if (cameFrom.putIfAbsent(next, here) == null) {
          open.add(next);
        }
      }
    }
    return List.of();
  }

  private static List<String> way(String start, String last, Map<String, String> cameFrom) {
    Deque<String> way = new ArrayDeque<>(List.of(start));
    for (String room = last; !room.equals(start); room = cameFrom.getOrDefault(room, start)) {
      way.addFirst(room);
    }
    way.addFirst(start);
    return List.copyOf(way);
  }
}
