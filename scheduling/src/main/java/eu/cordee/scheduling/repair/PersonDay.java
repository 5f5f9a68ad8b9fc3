package eu.cordee.scheduling.repair;

import eu.cordee.scheduling.place.Draft;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * What can be done for displaced meetings that all concern one person. Each takes another slot of
 * that person, so finding slots for them is a bipartite matching of meetings and slots.
 *
 * <p>It also bounds every repair: moving one other meeting opens at most one slot, so it lets at
 * most one more displaced meeting in; and however many others move, all meetings of the person have
 * to fit in the slots in which both sides are there.
 */
final class PersonDay {

  private final Draft draft;
  private final int person;
  private final int now;

  PersonDay(Draft draft, int person, int now) {
    this.draft = draft;
    this.person = person;
    this.now = now;
  }

  /** Slots for as many of the displaced as possible while nobody else moves, earlier ones first. */
  Map<Integer, Integer> direct(List<Integer> displaced) {
    Matching matching = Matching.ofOneEach(draft.slots(), request -> free(draft, request, now));
    displaced.forEach(matching::add);
    return matching.slots();
  }

  /** The slots from now on in which a request could be placed while nobody moves. */
  static BitSet free(Draft draft, int request, int now) {
    BitSet free = draft.commonSlots(request);
    free.clear(0, Math.min(now, draft.slots()));
    if (draft.usesTable(request)) {
      for (int slot = free.nextSetBit(0); slot >= 0; slot = free.nextSetBit(slot + 1)) {
        free.set(slot, draft.tables().hasFree(slot));
      }
    }
    return free;
  }

  /**
   * How many of the displaced can be kept at most, whoever else moves. Meetings in which somebody
   * else could come instead may leave the day altogether.
   */
  int most(List<Integer> displaced) {
    Matching matching = Matching.ofOneEach(draft.slots(), this::movable);
    boolean full = true;
    for (int slot = now; slot < draft.slots(); slot++) {
      int meeting = draft.at(person, slot);
      if (meeting != Draft.NONE && !draft.hasChoice(meeting)) {
        matching.hold(meeting, slot);
      } else {
        full &= meeting == Draft.NONE && !draft.open(person).get(slot);
      }
    }
    return full ? 0 : (int) displaced.stream().filter(matching::add).count();
  }

  private BitSet movable(int request) {
    if (draft.slotOf(request) == Draft.NONE || !draft.isFixed(request)) {
      return open(request);
    }
    BitSet only = new BitSet();
    only.set(draft.slotOf(request));
    return only;
  }

  /** The slots from now on in which both are there, busy or not. */
  private BitSet open(int request) {
    BitSet slots = (BitSet) draft.possible(request).clone();
    slots.clear(0, Math.min(now, draft.slots()));
    for (int side : new int[] {draft.host(request), draft.guest(request)}) {
      BitSet there = (BitSet) draft.open(side).clone();
      there.or(draft.busy(side));
      slots.and(there);
    }
    return slots;
  }

  /** Whether a displaced meeting finds room in the days of its two people, whoever else moves. */
  static boolean fitsInBoth(Draft draft, int request, int now) {
    List<Integer> alone = List.of(request);
    return new PersonDay(draft, draft.host(request), now).most(alone) > 0
        && new PersonDay(draft, draft.guest(request), now).most(alone) > 0;
  }

  /** Whether some slot is left at which both are there, whatever else they do then. */
  static boolean haveASlot(Draft draft, int request, int now) {
    BitSet possible = draft.problem().possibleSlots(request);
    for (int slot = possible.nextSetBit(now); slot >= 0; slot = possible.nextSetBit(slot + 1)) {
      if (draft.hasChoice(request)
          || (isThere(draft, draft.host(request), slot)
              && isThere(draft, draft.guest(request), slot))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a person is there in a slot, busy or not. */
  static boolean isThere(Draft draft, int person, int slot) {
    return draft.at(person, slot) != Draft.NONE || draft.open(person).get(slot);
  }

  /** Whether a person could be free in a slot, if whoever they meet there left. */
  static boolean canBeFree(Draft draft, int person, int slot) {
    int other = draft.at(person, slot);
    return other == Draft.NONE ? draft.open(person).get(slot) : !draft.isFixed(other);
  }
}
