package eu.cordee.matchmaking.timetable;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds places for the displaced and keeps account of what had to move and what is proven. */
final class RepairSearch {

  /** So many displaced meetings are looked at together; more of them one after the other. */
  private static final int MOST_TOGETHER = 5;

  /** Others moved for the sake of one meeting; deeper is seldom needed and seldom quick. */
  private static final int MOST_OTHERS = 2;

  /** Displaced meetings of different people that can be placed because one other has moved. */
  private static final int MOST_HELPED = 3;

  /** From so many on, meetings share the time that is spent on one. */
  private static final int SHARE_STEPS = 4;

  private final Placement placement;
  private final int[] before;
  private final int now;
  private int allowed;
  private int steps = Relocation.MOST_STEPS;

  /** The displaced that were placed, and the others that moved for them. */
  final Set<Integer> moved = new LinkedHashSet<>();

  final List<Integer> dropped = new ArrayList<>();
  private final Set<Integer> displacedAndPlaced = new LinkedHashSet<>();
  private boolean proven = true;
  private int leastOthers;

  /**
   * @param before per request the slot it had
   * @param most how many meetings may move
   */
  RepairSearch(Placement placement, int[] before, int now, int most) {
    this.placement = placement;
    this.before = before;
    this.now = now;
    this.allowed = most;
  }

  boolean isProven() {
    return proven;
  }

  /** No repair that keeps as many of the displaced moves fewer. */
  int leastMoves() {
    return displacedAndPlaced.size() + leastOthers;
  }

  /** Those who moved for the sake of the displaced. */
  List<Integer> others() {
    return moved.stream().filter(request -> !displacedAndPlaced.contains(request)).toList();
  }

  /** Places displaced meetings of one person, the most important first. */
  void placeOf(int person, List<Integer> displaced) {
    if (displaced.size() > allowed || displaced.stream().anyMatch(placement::hasChoice)) {
      place(displaced);
      return;
    }
    PersonDay day = new PersonDay(placement, person, now);
    int most = day.most(displaced);
    Map<Integer, Integer> direct = day.direct(displaced);
    placeDirectly(displaced, direct).forEach(this::placeAlone);
    bound(displaced, displacedAndPlaced.size() - direct.size(), 1);
    proven = displacedAndPlaced.size() == most && others().size() == leastOthers;
  }

  /** Where orders matter, one other meeting may stand in the way of any number. */
  private void bound(List<Integer> displaced, int moreThanDirect, int mostHelped) {
    boolean ordered = displaced.stream().anyMatch(placement.side::isBound);
    int helped = ordered ? Math.max(1, moreThanDirect) : mostHelped;
    leastOthers = Math.max(0, moreThanDirect + helped - 1) / helped;
  }

  /**
   * Places meetings of which no two concern the same person, as those of one slot are. While nobody
   * else moves this is a matching of meetings and tables. Whoever else moves makes room for three
   * of them at most: for the meetings of two people, and at a table.
   */
  void placeApart(List<Integer> displaced) {
    if (displaced.stream().anyMatch(placement::hasChoice)) {
      place(displaced);
      return;
    }
    long unseated = displaced.stream().filter(request -> !placement.usesTable(request)).count();
    long most = Math.min(allowed, unseated + placement.freePlaces());
    Map<Integer, Integer> direct = direct(displaced);
    List<Integer> hopeless = List.of();
    int leastForStuck = 0;
    if (direct.size() < most) {
      Map<Boolean, List<Integer>> hopeful =
          displaced.stream()
              .filter(request -> !direct.containsKey(request))
              .collect(Collectors.partitioningBy(this::fitsInBothDays));
      hopeless = hopeful.get(false);
      leastForStuck = leastForStuck(hopeful.get(true));
    }
    List<Integer> rest = placeDirectly(displaced, direct);
    if (displacedAndPlaced.size() < most) {
      dropped.addAll(hopeless);
      rest.removeAll(Set.copyOf(hopeless));
      most = Math.min(most, displacedAndPlaced.size() + rest.size());
    }
    int keptBefore = displacedAndPlaced.size();
    steps = Relocation.MOST_STEPS / Math.max(1, rest.size() / SHARE_STEPS);
    for (int request : rest) {
      if (displacedAndPlaced.size() < most) {
        placeAlone(request);
      } else {
        dropped.add(request);
      }
    }
    bound(displaced, displacedAndPlaced.size() - direct.size(), MOST_HELPED);
    if (displacedAndPlaced.size() == keptBefore + rest.size()) {
      leastOthers = Math.max(leastOthers, leastForStuck);
    }
    proven = displacedAndPlaced.size() == most && others().size() == leastOthers;
  }

  /** Gives back those that are still without a slot. */
  private List<Integer> placeDirectly(List<Integer> displaced, Map<Integer, Integer> direct) {
    List<Integer> rest = new ArrayList<>();
    for (int request : displaced) {
      Integer slot = direct.get(request);
      if (slot != null && allowed > 0 && placement.side.allows(request, slot)) {
        placement.place(request, slot);
        settle(List.of(request), List.of());
      } else {
        rest.add(request);
      }
    }
    return rest;
  }

  /**
   * Places meetings that lost their table: first those that keep their time at another one, then
   * those with the fewest slots to go to.
   */
  void placeAtOtherTables(List<Integer> displaced) {
    if (displaced.stream().anyMatch(placement::hasChoice)) {
      place(displaced);
      return;
    }
    int leastForStuck = leastForStuck(displaced.stream().filter(this::fitsInBothDays).toList());
    place(
        displaced.stream()
            .sorted(
                Comparator.comparing((Integer request) -> !placement.hasTable(before[request]))
                    .thenComparing(
                        request -> PersonDay.free(placement, request, now).cardinality()))
            .toList());
    if (dropped.isEmpty()) {
      leastOthers = Math.max(leastOthers, leastForStuck);
      proven |= others().size() == leastOthers;
    }
  }

  /** So many others move at least if all of these are kept. */
  private int leastForStuck(List<Integer> hopeful) {
    List<Integer> stuck =
        hopeful.stream()
            .filter(request -> PersonDay.free(placement, request, now).isEmpty())
            .toList();
    return new Obstacles(placement, now, stuck).least();
  }

  /** Slots for as many as possible while nobody else moves. */
  private Map<Integer, Integer> direct(List<Integer> displaced) {
    Matching matching =
        new Matching(placement.room(), request -> PersonDay.free(placement, request, now));
    Map<Integer, Integer> slots = new TreeMap<>();
    for (int request : displaced) {
      if (placement.usesTable(request)) {
        matching.add(request);
      } else {
        int free = PersonDay.free(placement, request, now).nextSetBit(0);
        if (free >= 0) {
          slots.put(request, free);
        }
      }
    }
    slots.putAll(matching.slots());
    return slots;
  }

  private boolean fitsInBothDays(int request) {
    List<Integer> alone = List.of(request);
    return new PersonDay(placement, placement.hosts[request], now).most(alone) > 0
        && new PersonDay(placement, placement.guests[request], now).most(alone) > 0;
  }

  /** Places a request that had no place. */
  void placeUrgent(List<Integer> urgent) {
    for (int request : urgent) {
      int host = placement.hosts[request];
      int guest = placement.guests[request];
      boolean alone = !placement.hasChoice(request);
      boolean full = !placement.hasRoom(host) || !placement.hasRoom(guest);
      if (alone && (full || !fitsInBothDays(request))) {
        dropped.add(request);
      } else {
        place(urgent);
      }
    }
  }

  /** Places displaced meetings: together if they are few, otherwise one after the other. */
  void place(List<Integer> displaced) {
    List<Integer> hopeful = new ArrayList<>();
    long free = placement.freePlaces();
    boolean chosen = false;
    for (int request : displaced) {
      boolean seated = placement.usesTable(request) && !placement.hasChoice(request);
      boolean lacksTable = seated && free <= 0;
      if (hasASlot(request) && !lacksTable) {
        hopeful.add(request);
        free -= seated ? 1 : 0;
      } else {
        chosen |= lacksTable;
        dropped.add(request);
      }
    }
    boolean together = hopeful.size() <= Math.min(MOST_TOGETHER, allowed);
    if (together && tryToPlace(hopeful)) {
      // Had others been dropped for want of tables, perhaps nobody else would have to move.
      proven &= !chosen || others().isEmpty();
      leastOthers = proven ? others().size() : 0;
      return;
    }
    if (together && hopeful.size() == 1) {
      proven = false;
      dropped.add(hopeful.getFirst());
    } else {
      hopeful.forEach(this::placeAlone);
      proven &= dropped.size() == displaced.size() - hopeful.size() && others().isEmpty();
    }
  }

  private void placeAlone(int request) {
    if (allowed < 1 || !tryToPlace(List.of(request))) {
      proven = false;
      dropped.add(request);
    }
  }

  private boolean tryToPlace(List<Integer> meetings) {
    Relocation relocation = new Relocation(placement, before, now, steps);
    int most = Math.min(MOST_OTHERS, allowed - meetings.size());
    List<Integer> also = relocation.place(meetings, most);
    proven &= relocation.isComplete();
    if (also == null) {
      return false;
    }
    settle(meetings, also);
    return true;
  }

  private void settle(List<Integer> meetings, List<Integer> also) {
    int before = moved.size();
    displacedAndPlaced.addAll(meetings);
    moved.addAll(meetings);
    moved.addAll(also);
    allowed -= moved.size() - before;
  }

  /** Whether some slot is left at which both are there, whatever else they do then. */
  private boolean hasASlot(int request) {
    BitSet possible = placement.problem.possibleSlots(request);
    for (int slot = possible.nextSetBit(now); slot >= 0; slot = possible.nextSetBit(slot + 1)) {
      if (placement.hasChoice(request)
          || (isThere(placement.hosts[request], slot)
              && isThere(placement.guests[request], slot))) {
        return true;
      }
    }
    return false;
  }

  private boolean isThere(int person, int slot) {
    return placement.at(person, slot) != Placement.NONE || placement.open[person].get(slot);
  }
}
