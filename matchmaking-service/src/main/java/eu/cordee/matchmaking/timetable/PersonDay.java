package eu.cordee.matchmaking.timetable;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What can be done for displaced meetings that all concern one person. Each takes another slot of
 * that person, so finding slots for them is a bipartite matching of meetings and slots.
 *
 * <p>It also bounds every repair: moving one other meeting opens at most one slot, so it lets at
 * most one more displaced meeting in; and however many others move, all meetings of the person have
 * to fit in the slots in which both sides are there.
 */
final class PersonDay {

  private final Placement placement;
  private final int person;
  private final int now;

  PersonDay(Placement placement, int person, int now) {
    this.placement = placement;
    this.person = person;
    this.now = now;
  }

  /** Slots for as many of the displaced as possible while nobody else moves, earlier ones first. */
  Map<Integer, Integer> direct(List<Integer> displaced) {
    Matching matching = new Matching(placement.slots);
    for (int request : displaced) {
      BitSet free = placement.commonSlots(request);
      free.clear(0, Math.min(now, placement.slots));
      if (placement.usesTable(request)) {
        for (int slot = free.nextSetBit(0); slot >= 0; slot = free.nextSetBit(slot + 1)) {
          free.set(slot, placement.hasTable(slot));
        }
      }
      matching.add(request, free);
    }
    return matching.slots();
  }

  /** How many of the displaced can be kept at most, whoever else moves. */
  int most(List<Integer> displaced) {
    Matching matching = new Matching(placement.slots);
    int kept = 0;
    for (int slot = now; slot < placement.slots; slot++) {
      int request = placement.at(person, slot);
      if (request != Placement.NONE) {
        kept += matching.add(request, movable(request, slot)) ? 1 : 0;
      }
    }
    for (int request : displaced) {
      matching.add(request, open(request));
    }
    return matching.slots().size() - kept;
  }

  private BitSet movable(int request, int slot) {
    if (!placement.isFixed(request)) {
      return open(request);
    }
    BitSet only = new BitSet();
    only.set(slot);
    return only;
  }

  /** The slots from now on in which both are there, busy or not. */
  private BitSet open(int request) {
    BitSet slots = (BitSet) placement.possible(request).clone();
    slots.clear(0, Math.min(now, placement.slots));
    for (int side : new int[] {placement.hosts[request], placement.guests[request]}) {
      BitSet there = (BitSet) placement.open[side].clone();
      there.or(placement.busy[side]);
      slots.and(there);
    }
    return slots;
  }

  /** Augmenting paths; who has a slot keeps one. */
  private static final class Matching {
    private final int[] heldBy;
    private final Map<Integer, BitSet> choices = new TreeMap<>();

    Matching(int slots) {
      heldBy = new int[slots];
      Arrays.fill(heldBy, Placement.NONE);
    }

    boolean add(int request, BitSet slots) {
      choices.put(request, slots);
      return augment(request, new BitSet());
    }

    private boolean augment(int request, BitSet tried) {
      BitSet slots = choices.getOrDefault(request, new BitSet());
      for (int slot = slots.nextSetBit(0); slot >= 0; slot = slots.nextSetBit(slot + 1)) {
        if (!tried.get(slot)) {
          tried.set(slot);
          if (heldBy[slot] == Placement.NONE || augment(heldBy[slot], tried)) {
            heldBy[slot] = request;
            return true;
          }
        }
      }
      return false;
    }

    Map<Integer, Integer> slots() {
      Map<Integer, Integer> slots = new TreeMap<>();
      for (int slot = 0; slot < heldBy.length; slot++) {
        if (heldBy[slot] != Placement.NONE) {
          slots.put(heldBy[slot], slot);
        }
      }
      return slots;
    }
  }
}
