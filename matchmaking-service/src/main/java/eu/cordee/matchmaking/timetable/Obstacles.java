package eu.cordee.matchmaking.timetable;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts how many others have to move at least for the sake of meetings that find no slot while
 * nobody moves, and of which no two concern the same person.
 *
 * <p>Such a meeting gets a slot only if everybody whom its two people meet there leaves: one other
 * or two. The sum over all of them is a bound, less what they share: an other that stands in the
 * way of both its people at once moves only once. In one slot the meetings form chains, neighbours
 * linked by the other they share; what a part of a chain saves is its links less what its members
 * would need fewer elsewhere, and {@link #saving} takes the best parts.
 */
final class Obstacles {

  private final Placement placement;
  private final int now;
  private final int[] room;
  private final List<Integer> stuck;
  private final Map<Integer, Integer> fewest = new HashMap<>();

  /**
   * @param room per slot the free tables before any of the displaced had a new place
   * @param stuck those left over when as many as possible have one
   */
  Obstacles(Placement placement, int now, int[] room, List<Integer> stuck) {
    this.placement = placement;
    this.now = now;
    this.room = room;
    this.stuck = stuck;
  }

  /** If all of them are to be placed; 0 where tables or other rules matter as well. */
  int least() {
    int least = 0;
    for (int request : stuck) {
      if (placement.side.isBound(request) || competes(request)) {
        return 0;
      }
      fewest.put(request, fewest(request));
      least += fewest.get(request);
    }
    for (int slot = now; slot < placement.slots; slot++) {
      least -= room[slot] > 0 ? saving(slot) : 0;
    }
    return Math.max(0, least);
  }

  /** Whether it lacks no more than a table that another of the displaced has got. */
  private boolean competes(int request) {
    BitSet free = placement.commonSlots(request);
    free.clear(0, now);
    return free.stream().anyMatch(slot -> room[slot] > 0);
  }

  /**
   * How many have to leave at the best slot. Where there is no free table one has to leave in any
   * case, and as many as come; so nothing is saved there.
   */
  private int fewest(int request) {
    int fewest = 2;
    for (int slot = now; slot < placement.slots; slot++) {
      if (isUsable(request, slot)) {
        fewest = Math.min(fewest, room[slot] > 0 ? inTheWay(request, slot).size() : 1);
      }
    }
    return fewest;
  }

  private boolean isUsable(int request, int slot) {
    return placement.suits(request, slot)
        && isThere(placement.hosts[request], slot)
        && isThere(placement.guests[request], slot)
        && inTheWay(request, slot).stream().noneMatch(placement::isFixed);
  }

  private boolean isThere(int person, int slot) {
    return placement.at(person, slot) != Placement.NONE || placement.open[person].get(slot);
  }

  private List<Integer> inTheWay(int request, int slot) {
    List<Integer> others = new ArrayList<>(2);
    for (int person : new int[] {placement.hosts[request], placement.guests[request]}) {
      int other = placement.at(person, slot);
      if (other != Placement.NONE && !others.contains(other)) {
        others.add(other);
      }
    }
    return others;
  }

  /** What those who go to one slot can share at most. */
  private int saving(int slot) {
    Map<Integer, List<Integer>> stuckBy = new HashMap<>();
    List<Integer> here = stuck.stream().filter(request -> isUsable(request, slot)).toList();
    for (int request : here) {
      for (int other : inTheWay(request, slot)) {
        stuckBy.computeIfAbsent(other, none -> new ArrayList<>(2)).add(request);
      }
    }
    Map<Integer, List<Integer>> links = new HashMap<>();
    for (List<Integer> pair : stuckBy.values()) {
      if (pair.size() == 2) {
        links.computeIfAbsent(pair.getFirst(), none -> new ArrayList<>(2)).add(pair.getLast());
        links.computeIfAbsent(pair.getLast(), none -> new ArrayList<>(2)).add(pair.getFirst());
      }
    }
    Set<Integer> seen = new HashSet<>();
    int saved = 0;
    for (int request : links.keySet()) {
      if (links.get(request).size() == 1 && !seen.contains(request)) {
        saved += alongChain(request, links, slot, seen);
      }
    }
    // What is left are rings, of which no part saves more than all its links.
    return saved + (int) links.keySet().stream().filter(request -> !seen.contains(request)).count();
  }

  /** The best parts of a chain, from one end to the other. */
  private int alongChain(
      int start, Map<Integer, List<Integer>> links, int slot, Set<Integer> seen) {
    int best = 0;
    int bestWithLast = Integer.MIN_VALUE / 2;
    Integer request = start;
    while (request != null) {
      seen.add(request);
      int dearer = inTheWay(request, slot).size() - fewest.getOrDefault(request, 0);
      bestWithLast = Math.max(bestWithLast + 1, best) - dearer;
      best = Math.max(best, bestWithLast);
      request =
          links.get(request).stream().filter(next -> !seen.contains(next)).findFirst().orElse(null);
    }
    return best;
  }
}
