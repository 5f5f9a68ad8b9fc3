package eu.cordee.scheduling;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds places for meetings while others move as little as possible: first without moving anybody
 * else, then moving one other, then two (iterative deepening). Every level is searched completely,
 * so the first that succeeds is the least, unless a level was cut short.
 */
final class Relocation {

  /** What can be looked at within some milliseconds. */
  static final int MOST_STEPS = 40_000;

  private final Placement placement;
  private final int[] wished;
  private final int now;
  private final int most;
  private final List<Integer> queue = new ArrayList<>();
  private final BitSet touched = new BitSet();
  private int steps;
  private boolean complete = true;

  /**
   * @param wished per request the slot that is tried first, in general the one it had: who lost
   *     only the table keeps the time
   * @param now the first slot that is not over
   * @param most slots looked at for each level
   */
  Relocation(Placement placement, int[] wished, int now, int most) {
    this.placement = placement;
    this.wished = wished;
    this.now = now;
    this.most = most;
  }

  /**
   * Places all of the given meetings, or none.
   *
   * @param others how many others may move
   * @return the others that moved, or null if it cannot be done
   */
  @org.jspecify.annotations.Nullable
  List<Integer> place(List<Integer> meetings, int others) {
    for (int budget = 0; budget <= others; budget++) {
      queue.clear();
      queue.addAll(meetings);
      touched.clear();
      meetings.forEach(touched::set);
      steps = 0;
      if (solve(0, budget)) {
        return List.copyOf(queue.subList(meetings.size(), queue.size()));
      }
    }
    return null;
  }

  /** Whether everything that moves fewer has been tried. */
  boolean isComplete() {
    return complete;
  }

  private boolean solve(int next, int budget) {
    if (next == queue.size()) {
      return true;
    }
    int request = queue.get(next);
    if (!placement.hasChoice(request)) {
      return tryEverySlot(next, request, budget);
    }
    int host = placement.hosts[request];
    int guest = placement.guests[request];
    Request wanted = placement.problem.requests().get(request);
    for (int oneHost : wanted.hosts()) {
      for (int oneGuest : wanted.guests()) {
        placement.represent(request, oneHost, oneGuest);
        if (tryEverySlot(next, request, budget)) {
          return true;
        }
      }
    }
    placement.represent(request, host, guest);
    return false;
  }

  private boolean tryEverySlot(int next, int request, int budget) {
    boolean seated = placement.usesTable(request);
    int host = placement.hosts[request];
    int guest = placement.guests[request];
    if ((seated && placement.isFull()) || host == guest) {
      return false;
    }
    BitSet possible = placement.possible(request);
    int home = wished[request];
    if (home >= now && possible.get(home) && trySlot(next, request, home, budget)) {
      return true;
    }
    for (int slot = possible.nextSetBit(now); slot >= 0; slot = possible.nextSetBit(slot + 1)) {
      if (slot != home && trySlot(next, request, slot, budget)) {
        return true;
      }
      if (steps > most) {
        return false;
      }
    }
    return false;
  }

  private boolean trySlot(int next, int request, int slot, int budget) {
    if (++steps > most) {
      complete = false;
      return false;
    }
    int host = placement.hosts[request];
    int guest = placement.guests[request];
    if (!isThere(host, slot) || !isThere(guest, slot)) {
      return false;
    }
    int atHost = placement.at(host, slot);
    int atGuest = placement.at(guest, slot) == atHost ? Placement.NONE : placement.at(guest, slot);
    int cost = (atHost == Placement.NONE ? 0 : 1) + (atGuest == Placement.NONE ? 0 : 1);
    if (cost > budget || !mayMove(atHost) || !mayMove(atGuest)) {
      return false;
    }
    lift(atHost);
    lift(atGuest);
    if (placeAt(next, request, slot, budget - cost)) {
      return true;
    }
    putBack(atGuest, slot);
    putBack(atHost, slot);
    return false;
  }

  private boolean placeAt(int next, int request, int slot, int budget) {
    boolean fits =
        placement.side.allows(request, slot)
            && placement.hasRoom(placement.hosts[request])
            && placement.hasRoom(placement.guests[request]);
    if (!fits) {
      return false;
    }
    if (!placement.usesTable(request) || placement.hasTable(slot)) {
      placement.place(request, slot);
      if (solve(next + 1, budget)) {
        return true;
      }
      placement.remove(request);
      return false;
    }
    return budget > 0 && placeForAnother(next, request, slot, budget - 1);
  }

  /** The slot has no free table: somebody else in it makes room. */
  private boolean placeForAnother(int next, int request, int slot, int budget) {
    for (int person = 0; person < placement.open.length; person++) {
      int other = placement.at(person, slot);
      if (other != Placement.NONE
          && placement.hosts[other] == person
          && placement.usesTable(other)
          && mayMove(other)
          && ++steps <= most) {
        lift(other);
        placement.place(request, slot);
        if (solve(next + 1, budget)) {
          return true;
        }
        placement.remove(request);
        putBack(other, slot);
      }
    }
    complete &= steps <= most;
    return false;
  }

  private boolean isThere(int person, int slot) {
    return placement.at(person, slot) != Placement.NONE || placement.open[person].get(slot);
  }

  private boolean mayMove(int other) {
    return other == Placement.NONE || (!placement.isFixed(other) && !touched.get(other));
  }

  private void lift(int other) {
    if (other != Placement.NONE) {
      placement.remove(other);
      queue.add(other);
      touched.set(other);
    }
  }

  private void putBack(int other, int slot) {
    if (other != Placement.NONE) {
      queue.removeLast();
      touched.clear(other);
      placement.place(other, slot);
    }
  }
}
