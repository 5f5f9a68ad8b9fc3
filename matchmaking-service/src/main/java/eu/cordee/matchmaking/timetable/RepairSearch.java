package eu.cordee.matchmaking.timetable;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds places for the displaced and keeps account of what had to move and what is proven. */
final class RepairSearch {

  /** So many displaced meetings are looked at together; more of them one after the other. */
  private static final int MOST_TOGETHER = 5;

  /** Others moved for the sake of one meeting; deeper is seldom needed and seldom quick. */
  private static final int MOST_OTHERS = 2;

  private final Placement placement;
  private final int now;
  private int allowed;

  /** The displaced that were placed, and the others that moved for them. */
  final Set<Integer> moved = new LinkedHashSet<>();

  final List<Integer> dropped = new ArrayList<>();
  private final Set<Integer> displacedAndPlaced = new LinkedHashSet<>();
  private boolean proven = true;
  private int leastOthers;

  /**
   * @param most how many meetings may move
   */
  RepairSearch(Placement placement, int now, int most) {
    this.placement = placement;
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
    List<Integer> rest = new ArrayList<>();
    for (int request : displaced) {
      Integer slot = direct.get(request);
      if (slot != null && placement.side.allows(request, slot)) {
        placement.place(request, slot);
        settle(List.of(request), List.of());
      } else {
        rest.add(request);
      }
    }
    rest.forEach(this::placeAlone);
    leastOthers = displacedAndPlaced.size() - direct.size();
    proven = displacedAndPlaced.size() == most && others().size() == Math.max(0, leastOthers);
    leastOthers = Math.max(0, leastOthers);
  }

  /** Places a request that had no place. */
  void placeUrgent(List<Integer> urgent) {
    for (int request : urgent) {
      int host = placement.hosts[request];
      int guest = placement.guests[request];
      boolean alone = !placement.hasChoice(request);
      boolean full = !placement.hasRoom(host) || !placement.hasRoom(guest);
      if (alone
          && (full
              || new PersonDay(placement, host, now).most(urgent) == 0
              || new PersonDay(placement, guest, now).most(urgent) == 0)) {
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
    for (int request : displaced) {
      boolean seated = placement.usesTable(request) && !placement.hasChoice(request);
      if (hasASlot(request) && (!seated || free-- > 0)) {
        hopeful.add(request);
      } else {
        dropped.add(request);
      }
    }
    boolean together = hopeful.size() <= Math.min(MOST_TOGETHER, allowed);
    if (together && tryToPlace(hopeful)) {
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
    Relocation relocation = new Relocation(placement, now);
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
