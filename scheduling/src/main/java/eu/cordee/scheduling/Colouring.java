package eu.cordee.scheduling;

import java.util.BitSet;

/**
 * Finds slots for requests one by one; where no slot is free for both, others make room along
 * alternating chains. With everybody always available on a bipartite event this never fails as long
 * as places are left (König 1916 for the slots; de Werra 1971 and McDiarmid 1972 for equal loads).
 */
final class Colouring {

  /** Chains tried for one request; enough that more bring nothing in measurements. */
  private static final int MOST_CHAINS = 400;

  private final Placement placement;
  private final Chain chain;

  Colouring(Placement placement) {
    this.placement = placement;
    this.chain = new Chain(placement);
  }

  /** Places a request if caps allow and a slot can be found or made, with any representatives. */
  boolean place(int request) {
    if (!placement.hasChoice(request)) {
      return placeAsRepresented(request);
    }
    Request wanted = placement.problem.requests().get(request);
    for (int host : wanted.hosts()) {
      for (int guest : wanted.guests()) {
        placement.represent(request, host, guest);
        if (placeAsRepresented(request)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean placeAsRepresented(int request) {
    int host = placement.hosts[request];
    int guest = placement.guests[request];
    boolean seated = placement.usesTable(request);
    if ((seated && placement.isFull()) || !placement.hasRoom(host) || !placement.hasRoom(guest)) {
      return false;
    }
    BitSet common = placement.commonSlots(request);
    int slot = bestSlot(request, common, seated);
    if (slot >= 0) {
      placement.place(request, slot);
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
      if (!seated || placement.hasTable(slot)) {
        int neighbours =
            neighbours(placement.hosts[request], slot)
                + neighbours(placement.guests[request], slot);
        int score = neighbours * placement.tables[slot] - placement.load[slot];
        if (score > bestScore) {
          bestScore = score;
          best = slot;
        }
      }
    }
    return best;
  }

  private int neighbours(int person, int slot) {
    int before = slot > 0 && placement.at(person, slot - 1) != Placement.NONE ? 1 : 0;
    boolean after = slot + 1 < placement.slots && placement.at(person, slot + 1) != Placement.NONE;
    return before + (after ? 1 : 0);
  }

  private boolean placeInFullSlot(int request, int slot) {
    chain.forget();
    placement.place(request, slot);
    return settled(slot) || takenBack(request);
  }

  private boolean settled(int slot) {
    while (placement.load[slot] > placement.tables[slot]) {
      if (!relieve(slot)) {
        return false;
      }
    }
    return true;
  }

  private boolean takenBack(int request) {
    chain.leaveOut(request);
    placement.remove(request);
    chain.undo();
    return false;
  }

  /** Moves the surplus of one slot to a slot with a free table. */
  private boolean relieve(int from) {
    for (int to = 0; to < placement.slots; to++) {
      if (placement.hasTable(to)) {
        for (int person = 0; person < placement.open.length; person++) {
          if (placement.at(person, from) != Placement.NONE
              && placement.open[person].get(to)
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
    BitSet wanted = (BitSet) placement.possible(request).clone();
    wanted.and(placement.open[free]);
    for (int from = wanted.nextSetBit(0); from >= 0; from = wanted.nextSetBit(from + 1)) {
      BitSet targets = placement.open[busy];
      for (int to = targets.nextSetBit(0); to >= 0; to = targets.nextSetBit(to + 1)) {
        if (to == from || placement.at(busy, from) == Placement.NONE) {
          continue;
        }
        if (++tried > MOST_CHAINS) {
          return false;
        }
        if (chain.follow(busy, from, to) && chain.end() != free) {
          chain.forget();
          chain.swap(from, to);
          if (!placement.side.allows(request, from)) {
            chain.undo();
            continue;
          }
          placement.place(request, from);
          if ((settled(from) && settled(to)) || takenBack(request)) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
