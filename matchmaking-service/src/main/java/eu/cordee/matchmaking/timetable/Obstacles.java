package eu.cordee.matchmaking.timetable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts how many others have to move at least for the sake of meetings that find no slot while
 * nobody moves.
 *
 * <p>Such a meeting gets a slot only if everybody whom its two people meet there leaves: one other
 * or two. The sum over all of them is a bound, less what they share: an other that stands in the
 * way of two of them at once moves only once. In one slot the meetings form chains, neighbours
 * linked by the other they share. A chain saves its links, less one for each member that would need
 * one other less elsewhere: so one less than its members that would not, or as many in a ring. As
 * each meeting goes to one slot only, all save together no more than the best share of each.
 */
final class Obstacles {

  private static final double ROUNDING = 1e-6;

  private final Placement placement;
  private final int now;
  private final int[] room;
  private final List<Integer> stuck;
  private final Map<Integer, Integer> fewest = new HashMap<>();

  /** Per meeting the most that it can save anywhere, if what a chain saves is divided evenly. */
  private final Map<Integer, Double> share = new HashMap<>();

  /**
   * @param placement before any of the displaced has a new place
   * @param stuck those of the displaced that have no slot while nobody else moves
   */
  Obstacles(Placement placement, int now, List<Integer> stuck) {
    this.placement = placement;
    this.now = now;
    this.room = placement.room();
    this.stuck = stuck;
  }

  /** If all of them are to be placed; 0 where other rules matter as well. */
  int least() {
    if (stuck.stream().anyMatch(placement.side::isBound)) {
      return 0;
    }
    stuck.forEach(request -> fewest.put(request, fewest(request)));
    int least = fewest.values().stream().mapToInt(Integer::intValue).sum();
    int saved = 0;
    for (int slot = now; slot < placement.slots; slot++) {
      saved += room[slot] > 0 ? saving(slot) : 0;
    }
    double shares = share.values().stream().mapToDouble(Double::doubleValue).sum();
    return least - Math.min(saved, (int) (shares + ROUNDING));
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

  /** What those who go to one slot can save at most, and each one's share of it. */
  private int saving(int slot) {
    Map<Integer, Set<Integer>> links = new LinkedHashMap<>();
    Map<Integer, Integer> linking = new HashMap<>();
    link(slot, links, linking);
    Set<Integer> seen = new HashSet<>();
    int saved = 0;
    for (int start : links.keySet()) {
      if (seen.add(start)) {
        saved += saving(slot, chain(start, links, seen), linking);
      }
    }
    return saved;
  }

  private int saving(int slot, List<Integer> chain, Map<Integer, Integer> linking) {
    int links = chain.stream().mapToInt(request -> linking.getOrDefault(request, 0)).sum();
    List<Integer> atTheirBest =
        chain.stream()
            .filter(request -> inTheWay(request, slot).size() == fewest.getOrDefault(request, 0))
            .toList();
    // A ring that saves something is of meetings that need two others everywhere. No two of these
    // share a person: who lost a table only needs one other at most, at the time they had.
    int saved = Math.max(0, atTheirBest.size() - (links < chain.size() ? 1 : 0));
    double part = saved == 0 ? 0 : (double) saved / atTheirBest.size();
    atTheirBest.forEach(request -> share.merge(request, part, Math::max));
    return saved;
  }

  /**
   * Who of them can share an other in a slot.
   *
   * @param links filled with the neighbours of each
   * @param linking filled with how many others link; each is counted at one of those it links
   */
  private void link(int slot, Map<Integer, Set<Integer>> links, Map<Integer, Integer> linking) {
    Map<Integer, List<Integer>> stuckBy = new LinkedHashMap<>();
    for (int request : stuck) {
      if (isUsable(request, slot)) {
        inTheWay(request, slot)
            .forEach(
                other -> stuckBy.computeIfAbsent(other, none -> new ArrayList<>(2)).add(request));
      }
    }
    for (List<Integer> together : stuckBy.values()) {
      Integer counted = null;
      for (int one : together) {
        for (int two : together) {
          if (one != two && !shareSomebody(one, two)) {
            links.computeIfAbsent(one, none -> new LinkedHashSet<>()).add(two);
            counted = one;
          }
        }
      }
      if (counted != null) {
        linking.merge(counted, 1, Integer::sum);
      }
    }
  }

  /** Both cannot go to the same slot. */
  private boolean shareSomebody(int one, int two) {
    int host = placement.hosts[one];
    int guest = placement.guests[one];
    return host == placement.hosts[two]
        || host == placement.guests[two]
        || guest == placement.hosts[two]
        || guest == placement.guests[two];
  }

  private static List<Integer> chain(
      int start, Map<Integer, Set<Integer>> links, Set<Integer> seen) {
    List<Integer> chain = new ArrayList<>(List.of(start));
    for (int next = 0; next < chain.size(); next++) {
      for (int neighbour : links.getOrDefault(chain.get(next), Set.of())) {
        if (seen.add(neighbour)) {
          chain.add(neighbour);
        }
      }
    }
    return chain;
  }
}
