package eu.cordee.scheduling.repair;

import eu.cordee.scheduling.model.Request;
import eu.cordee.scheduling.model.SchedulingProblem;
import eu.cordee.scheduling.place.Draft;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds places for meetings while others move as little as possible: first without moving anybody
 * else, then moving one other, then two (iterative deepening). Every level is searched completely,
 * so the first that succeeds is the least, unless a level was cut short.
 */
final class Relocation {

  /** What can be looked at within some milliseconds. */
  static final int MOST_STEPS = 40_000;

  private final Draft draft;
  private final int[] wished;
  private final int now;
  private final int most;
  private final boolean tablesMayBeLeft;
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
  Relocation(Draft draft, int[] wished, int now, int most) {
    this.draft = draft;
    this.wished = wished;
    this.now = now;
    this.most = most;
    this.tablesMayBeLeft = couldLeaveTheirTables(draft) > 0;
  }

  /**
   * Places all of the given meetings, or none.
   *
   * @param others how many others may move
   * @return the others that moved, or null if it cannot be done
   */
  @Nullable List<Integer> place(List<Integer> meetings, int others) {
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
    if (!draft.hasChoice(request)) {
      return tryEverySlot(next, request, budget);
    }
    int host = draft.host(request);
    int guest = draft.guest(request);
    Request wanted = draft.problem().requests().get(request);
    for (int oneHost : wanted.hosts()) {
      for (int oneGuest : wanted.guests()) {
        draft.represent(request, oneHost, oneGuest);
        if (tryEverySlot(next, request, budget)) {
          return true;
        }
      }
    }
    draft.represent(request, host, guest);
    return false;
  }

  private boolean tryEverySlot(int next, int request, int budget) {
    boolean seated = draft.usesTable(request);
    int host = draft.host(request);
    int guest = draft.guest(request);
    if ((seated && draft.tables().isFull() && !tablesMayBeLeft) || host == guest) {
      return false;
    }
    BitSet possible = draft.possible(request);
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
    int host = draft.host(request);
    int guest = draft.guest(request);
    if (!PersonDay.isThere(draft, host, slot) || !PersonDay.isThere(draft, guest, slot)) {
      return false;
    }
    int atHost = draft.at(host, slot);
    int atGuest = draft.at(guest, slot) == atHost ? Draft.NONE : draft.at(guest, slot);
    int cost = (atHost == Draft.NONE ? 0 : 1) + (atGuest == Draft.NONE ? 0 : 1);
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
        draft.side().allows(request, slot)
            && draft.hasRoom(draft.host(request))
            && draft.hasRoom(draft.guest(request));
    if (!fits) {
      return false;
    }
    if (!draft.usesTable(request) || draft.tables().hasFree(slot)) {
      draft.place(request, slot);
      if (solve(next + 1, budget)) {
        return true;
      }
      draft.remove(request);
      return false;
    }
    return budget > 0 && placeForAnother(next, request, slot, budget - 1);
  }

  /** The slot has no free table: somebody else in it makes room. */
  private boolean placeForAnother(int next, int request, int slot, int budget) {
    for (int person = 0; person < draft.people(); person++) {
      int other = draft.at(person, slot);
      if (other != Draft.NONE
          && draft.host(other) == person
          && draft.usesTable(other)
          && mayMove(other)
          && ++steps <= most) {
        lift(other);
        draft.place(request, slot);
        if (solve(next + 1, budget)) {
          return true;
        }
        draft.remove(request);
        putBack(other, slot);
      }
    }
    complete &= steps <= most;
    return false;
  }

  /** Placed meetings at shared tables for which somebody with a table of their own could speak. */
  static long couldLeaveTheirTables(Draft draft) {
    return IntStream.range(0, draft.requests())
        .filter(request -> draft.slotOf(request) != Draft.NONE && draft.usesTable(request))
        .filter(request -> draft.hasChoice(request) && canDoWithoutATable(draft, request))
        .count();
  }

  private static boolean canDoWithoutATable(Draft draft, int request) {
    SchedulingProblem problem = draft.problem();
    Request wanted = problem.requests().get(request);
    return Arrays.stream(wanted.hosts())
        .anyMatch(
            host ->
                Arrays.stream(wanted.guests())
                    .anyMatch(guest -> !problem.usesSharedTable(wanted, host, guest)));
  }

  private boolean mayMove(int other) {
    return other == Draft.NONE || (!draft.isFixed(other) && !touched.get(other));
  }

  private void lift(int other) {
    if (other != Draft.NONE) {
      draft.remove(other);
      queue.add(other);
      touched.set(other);
    }
  }

  private void putBack(int other, int slot) {
    if (other != Draft.NONE) {
      queue.removeLast();
      touched.clear(other);
      draft.place(other, slot);
    }
  }
}
