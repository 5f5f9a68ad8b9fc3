package eu.cordee.scheduling.place;

import eu.cordee.scheduling.model.Request;
import java.util.BitSet;

/**
 * Finds slots for requests one by one; where no slot is free for both, others make room along
 * alternating chains. With everybody always available on a bipartite event this never fails as long
 * as places are left (König 1916 for the slots; de Werra 1971 and McDiarmid 1972 for equal loads).
 */
public final class EdgeColouring {

  /** Chains tried for one request; enough that more bring nothing in measurements. */
  private static final int MOST_CHAINS = 400;

  private final Draft draft;
  private final AlternatingChain chain;

  /** Works on the draft itself. */
  public EdgeColouring(Draft draft) {
    this.draft = draft;
    this.chain = new AlternatingChain(draft);
  }

  /**
   * Places a request if caps allow and a slot can be found or made, with any representatives. For
   * each pair of these at most 400 chains from each side are tried, and where tables are short also
   * those that relieve a slot; a chain takes time linear in the meetings it moves.
   *
   * @param request has no place
   * @return whether it has one now; if not, all others are where they were
   */
  public boolean place(int request) {
    if (!draft.hasChoice(request)) {
      return placeAsRepresented(request);
    }
    Request wanted = draft.problem().requests().get(request);
    for (int host : wanted.hosts()) {
      for (int guest : wanted.guests()) {
        draft.represent(request, host, guest);
        if (placeAsRepresented(request)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean placeAsRepresented(int request) {
    int host = draft.host(request);
    int guest = draft.guest(request);
    boolean seated = draft.usesTable(request);
    if ((seated && draft.tables().isFull()) || !draft.hasRoom(host) || !draft.hasRoom(guest)) {
      return false;
    }
    BitSet common = draft.commonSlots(request);
    int slot = bestSlot(request, common, seated);
    if (slot >= 0) {
      draft.place(request, slot);
      return true;
    }
    for (slot = common.nextSetBit(0); slot >= 0; slot = common.nextSetBit(slot + 1)) {
      if (placeInFullSlot(request, slot)) {
        return true;
      }
    }
    return placeByChain(request, host, guest) || placeByChain(request, guest, host);
  }

  /** A slot with a free table, if possible next to other meetings of the two, else the emptiest. */
  private int bestSlot(int request, BitSet common, boolean seated) {
    int best = -1;
    int bestScore = Integer.MIN_VALUE;
    for (int slot = common.nextSetBit(0); slot >= 0; slot = common.nextSetBit(slot + 1)) {
      if (!seated || draft.tables().hasFree(slot)) {
        int neighbours =
            neighbours(draft.host(request), slot) + neighbours(draft.guest(request), slot);
        int score = neighbours * draft.tables().count(slot) - draft.tables().taken(slot);
        if (score > bestScore) {
          bestScore = score;
          best = slot;
        }
      }
    }
    return best;
  }

  private int neighbours(int person, int slot) {
    int before = slot > 0 && draft.at(person, slot - 1) != Draft.NONE ? 1 : 0;
    boolean after = slot + 1 < draft.slots() && draft.at(person, slot + 1) != Draft.NONE;
    return before + (after ? 1 : 0);
  }

  private boolean placeInFullSlot(int request, int slot) {
    chain.forget();
    draft.place(request, slot);
    return settled(slot) || takenBack(request);
  }

  private boolean settled(int slot) {
    while (draft.tables().taken(slot) > draft.tables().count(slot)) {
      if (!relieve(slot)) {
        return false;
      }
    }
    return true;
  }

  private boolean takenBack(int request) {
    chain.leaveOut(request);
    draft.remove(request);
    chain.undo();
    return false;
  }

  /** Moves the surplus of one slot to a slot with a free table. */
  private boolean relieve(int from) {
    for (int to = 0; to < draft.slots(); to++) {
      if (draft.tables().hasFree(to)) {
        for (int person = 0; person < draft.people(); person++) {
          if (draft.at(person, from) != Draft.NONE
              && draft.open(person).get(to)
              && chain.follow(person, from, to)
              && chain.shift() == 1) {
            chain.swap(from, to);
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Frees a slot of {@code busy} in which {@code free} could meet. */
  private boolean placeByChain(int request, int free, int busy) {
    int tried = 0;
    BitSet wanted = (BitSet) draft.possible(request).clone();
    wanted.and(draft.open(free));
    for (int from = wanted.nextSetBit(0); from >= 0; from = wanted.nextSetBit(from + 1)) {
      BitSet targets = draft.open(busy);
      for (int to = targets.nextSetBit(0); to >= 0; to = targets.nextSetBit(to + 1)) {
        if (to == from || draft.at(busy, from) == Draft.NONE) {
          continue;
        }
        if (++tried > MOST_CHAINS) {
          return false;
        }
        if (chain.follow(busy, from, to) && chain.end() != free) {
          chain.forget();
          chain.swap(from, to);
          if (!draft.side().allows(request, from)) {
            chain.undo();
            continue;
          }
          draft.place(request, from);
          if ((settled(from) && settled(to)) || takenBack(request)) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
