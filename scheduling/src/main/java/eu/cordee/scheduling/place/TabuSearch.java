package eu.cordee.scheduling.place;

import eu.cordee.scheduling.model.Request;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;

/**
 * Gives requests without a place one where they push out the least, and forbids those to come back
 * there for a while (Blöchliger and Zufferey, A graph coloring heuristic using partial solutions
 * and a reactive tabu scheme, Computers and Operations Research 35, 2008; here with weights, tables
 * and side rules). Goes where alternating chains cannot: orders, interpreters, shared stands. A
 * step looks at no more than 12 requests, each in time linear in its representatives times slots.
 */
public final class TabuSearch {

  private static final int TENURE = 10;
  private static final double TENURE_PER_UNPLACED = 0.6;
  private static final int LONGEST_TENURE = 1_000;
  private static final int REQUESTS_LOOKED_AT = 12;
  private static final int STEPS_PER_LOOK = 256;

  private final Draft draft;
  private final Random random;
  private final Ejections rivals;
  private final NumberSet unplaced;
  private final Map<Long, Long> tabuUntil = new HashMap<>();
  private int[] bestSlots;
  private int[] bestHosts;
  private int[] bestGuests;
  private long weight;
  private long bestWeight;
  private Move move = Move.NONE;

  /** Works on the draft itself; every choice by chance follows from the seed. */
  public TabuSearch(Draft draft, long seed) {
    this.draft = draft;
    this.random = new Random(seed);
    this.rivals = new Ejections(draft, random);
    this.unplaced = new NumberSet(draft.requests());
    for (int request = 0; request < draft.requests(); request++) {
      boolean hopeful = !draft.problem().possibleSlots(request).isEmpty();
      unplaced.keep(request, hopeful && draft.slotOf(request) == Draft.NONE);
    }
    this.bestSlots = draft.slotOfEach();
    this.bestHosts = draft.hostOfEach();
    this.bestGuests = draft.guestOfEach();
    this.weight = draft.weight();
    this.bestWeight = weight;
  }

  /**
   * Leaves the best placement found.
   *
   * @param patience steps without gain
   * @param enough no placement has more weight than that
   * @param stopped asked every 256 steps whether to leave off
   */
  public void run(long patience, long enough, BooleanSupplier stopped) {
    long idle = 0;
    for (long step = 0; bestWeight < enough && idle < patience && unplaced.size() > 0; step++) {
      if (step % STEPS_PER_LOOK == 0 && stopped.getAsBoolean()) {
        break;
      }
      choose(step);
      if (move.request != Draft.NONE) {
        make(step);
      }
      idle = remember() ? 0 : idle + 1;
    }
    goBackToBest();
  }

  /** Among some requests without a place and all their slots the least loss. */
  private void choose(long step) {
    move = Move.NONE;
    int equals = 0;
    int size = unplaced.size();
    int looks = Math.min(size, REQUESTS_LOOKED_AT);
    for (int look = 0; look < looks; look++) {
      int request = unplaced.get(size <= looks ? look : random.nextInt(size));
      chooseRepresentatives(request);
      BitSet possible = draft.possible(request);
      for (int slot = possible.nextSetBit(0); slot >= 0; slot = possible.nextSetBit(slot + 1)) {
        Move other = move(request, slot, step);
        if (other.gain > move.gain) {
          move = other;
          equals = 1;
        } else if (other.gain == move.gain && random.nextInt(++equals) == 0) {
          move = other;
        }
      }
    }
  }

  private void chooseRepresentatives(int request) {
    if (draft.hasChoice(request)) {
      Request wanted = draft.problem().requests().get(request);
      draft.represent(
          request,
          wanted.hosts()[random.nextInt(wanted.hosts().length)],
          wanted.guests()[random.nextInt(wanted.guests().length)]);
    }
  }

  private Move move(int request, int slot, long step) {
    List<Integer> pushedOut = rivals.of(request, slot);
    if (pushedOut == null) {
      return Move.NONE;
    }
    long gain = draft.weight(request);
    for (int rival : pushedOut) {
      gain -= draft.weight(rival);
    }
    boolean tabu = tabuUntil.getOrDefault(key(request, slot), 0L) > step;
    return tabu && weight + gain <= bestWeight
        ? Move.NONE
        : new Move(request, draft.host(request), draft.guest(request), slot, gain, pushedOut);
  }

  private long key(int request, int slot) {
    return (long) request * draft.slots() + slot;
  }

  private void make(long step) {
    for (int rival : move.rivals) {
      int slot = draft.slotOf(rival);
      draft.remove(rival);
      rivals.left(rival, slot);
      unplaced.keep(rival, true);
      weight -= draft.weight(rival);
      forbidReturn(rival, slot, step);
    }
    draft.represent(move.request, move.host, move.guest);
    if (fits(move.request, move.slot)) {
      draft.place(move.request, move.slot);
      rivals.placed(move.request);
      unplaced.keep(move.request, false);
      weight += draft.weight(move.request);
    } else {
      forbidReturn(move.request, move.slot, step);
    }
  }

  /** Interpreters may be needed elsewhere all the same. */
  private boolean fits(int request, int slot) {
    return draft.commonSlots(request).get(slot)
        && draft.hasRoom(draft.host(request))
        && draft.hasRoom(draft.guest(request))
        && (!draft.usesTable(request) || draft.tables().hasFree(slot));
  }

  private void forbidReturn(int request, int slot, long step) {
    int tenure = (int) (TENURE_PER_UNPLACED * unplaced.size()) + random.nextInt(TENURE) + 1;
    tabuUntil.put(key(request, slot), step + Math.min(tenure, LONGEST_TENURE));
  }

  private boolean remember() {
    if (weight <= bestWeight) {
      return false;
    }
    bestWeight = weight;
    bestSlots = draft.slotOfEach();
    bestHosts = draft.hostOfEach();
    bestGuests = draft.guestOfEach();
    return true;
  }

  private void goBackToBest() {
    for (int request = 0; request < bestSlots.length; request++) {
      if (draft.slotOf(request) != Draft.NONE && !isAtBest(request)) {
        draft.remove(request);
      }
    }
    for (int request = 0; request < bestSlots.length; request++) {
      if (draft.slotOf(request) == Draft.NONE && bestSlots[request] != Draft.NONE) {
        draft.represent(request, bestHosts[request], bestGuests[request]);
        draft.place(request, bestSlots[request]);
      }
    }
  }

  private boolean isAtBest(int request) {
    return draft.slotOf(request) == bestSlots[request]
        && draft.host(request) == bestHosts[request]
        && draft.guest(request) == bestGuests[request];
  }

  /** A request that comes, and those who go for it. */
  private record Move(int request, int host, int guest, int slot, long gain, List<Integer> rivals) {
    static final Move NONE =
        new Move(Draft.NONE, Draft.NONE, Draft.NONE, 0, Long.MIN_VALUE, List.of());
  }
}
