package eu.cordee.scheduling.repair;

import eu.cordee.scheduling.place.Draft;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** Meetings and slots that take a number of them; augmenting paths, so who has a slot keeps one. */
final class Matching {

  private final int[] room;
  private final IntFunction<BitSet> choice;
  private final Map<Integer, BitSet> choices = new HashMap<>();
  private final List<List<Integer>> holders = new ArrayList<>();

  /** Slots from which no way leads to room; once so, always so. */
  private final BitSet closed = new BitSet();

  /**
   * @param room how many meetings each slot takes
   * @param choice the slots that suit a meeting; asked once and only if needed
   */
  Matching(int[] room, IntFunction<BitSet> choice) {
    this.room = room;
    this.choice = choice;
    for (int slot = 0; slot < room.length; slot++) {
      holders.add(new ArrayList<>());
    }
  }

  /** Slots that take one meeting each. */
  static Matching ofOneEach(int slots, IntFunction<BitSet> choice) {
    int[] one = new int[slots];
    Arrays.fill(one, 1);
    return new Matching(one, choice);
  }

  /**
   * Slots and shared tables for as many as possible while nobody else moves.
   *
   * @param requests no two of them concern the same person
   */
  static Map<Integer, Integer> apart(Draft draft, int now, Collection<Integer> requests) {
    Matching matching =
        new Matching(draft.tables().free(), request -> PersonDay.free(draft, request, now));
    Map<Integer, Integer> slots = new TreeMap<>();
    for (int request : requests) {
      if (draft.usesTable(request)) {
        matching.add(request);
      } else {
        int free = PersonDay.free(draft, request, now).nextSetBit(0);
        if (free >= 0) {
          slots.put(request, free);
        }
      }
    }
    slots.putAll(matching.slots());
    return slots;
  }

  /** A meeting that has a slot already. */
  void hold(int request, int slot) {
    holders.get(slot).add(request);
  }

  /** Whether there is a slot for this one besides all before. */
  boolean add(int request) {
    BitSet tried = (BitSet) closed.clone();
    if (augment(request, tried)) {
      return true;
    }
    closed.or(tried);
    return false;
  }

  private boolean augment(int request, BitSet tried) {
    BitSet slots = choices.computeIfAbsent(request, choice::apply);
    for (int slot = slots.nextSetBit(0); slot >= 0; slot = slots.nextSetBit(slot + 1)) {
      if (!tried.get(slot) && holders.get(slot).size() < room[slot]) {
        holders.get(slot).add(request);
        return true;
      }
    }
    for (int slot = slots.nextSetBit(0); slot >= 0; slot = slots.nextSetBit(slot + 1)) {
      if (!tried.get(slot)) {
        tried.set(slot);
        List<Integer> here = holders.get(slot);
        for (int index = 0; index < here.size(); index++) {
          if (augment(here.get(index), tried)) {
            here.set(index, request);
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Per meeting that has one its slot. */
  Map<Integer, Integer> slots() {
    Map<Integer, Integer> slots = new TreeMap<>();
    for (int slot = 0; slot < room.length; slot++) {
      for (int request : holders.get(slot)) {
        slots.put(request, slot);
      }
    }
    return slots;
  }
}
