package eu.cordee.scheduling;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Who has to go if a request is to be placed in a slot. */
final class Rivals {

  /** Looking at a few finds somebody cheap nearly as surely as looking at all. */
  private static final int LOOKED_AT = 6;

  private final Placement placement;
  private final Random random;

  /** Per slot the meetings at shared tables. */
  private final Bag[] seated;

  private final List<Integer> found = new ArrayList<>();

  Rivals(Placement placement, Random random) {
    this.placement = placement;
    this.random = random;
    this.seated = new Bag[placement.slots];
    for (int slot = 0; slot < seated.length; slot++) {
      seated[slot] = new Bag(placement.slotOf.length);
    }
    for (int request = 0; request < placement.slotOf.length; request++) {
      if (placement.slotOf[request] != Placement.NONE) {
        placed(request);
      }
    }
  }

  void placed(int request) {
    seated[placement.slotOf[request]].keep(request, placement.usesTable(request));
  }

  void left(int request, int slot) {
    seated[slot].keep(request, false);
  }

  /** Those who have to go, or null if somebody of them may not. */
  @org.jspecify.annotations.Nullable
  List<Integer> of(int request, int slot) {
    found.clear();
    int host = placement.hosts[request];
    int guest = placement.guests[request];
    boolean possible = add(placement.at(host, slot)) && add(placement.at(guest, slot));
    for (int other : placement.side.outOfOrder(request, slot)) {
      possible &= add(other);
    }
    possible = possible && makeRoom(host) && makeRoom(guest) && leaveTable(request, slot);
    for (int other : placement.side.inTheWay(request, slot)) {
      possible &= other != Placement.NONE && add(other);
    }
    return possible ? List.copyOf(found) : null;
  }

  private boolean add(int rival) {
    if (rival != Placement.NONE && !found.contains(rival)) {
      found.add(rival);
    }
    return rival == Placement.NONE || !placement.isFixed(rival);
  }

  /** Whoever has as many meetings as they want gives up another one. */
  private boolean makeRoom(int person) {
    if (placement.hasRoom(person) || found.stream().anyMatch(rival -> concerns(rival, person))) {
      return true;
    }
    int cheapest = Placement.NONE;
    for (int slot = placement.busy[person].nextSetBit(0); slot >= 0; ) {
      cheapest = cheaper(cheapest, placement.at(person, slot));
      slot = placement.busy[person].nextSetBit(slot + 1);
    }
    return cheapest != Placement.NONE && add(cheapest);
  }

  private boolean concerns(int request, int person) {
    return placement.hosts[request] == person || placement.guests[request] == person;
  }

  private boolean leaveTable(int request, int slot) {
    boolean free = !placement.usesTable(request) || placement.hasTable(slot);
    if (free
        || found.stream()
            .anyMatch(other -> placement.slotOf[other] == slot && placement.usesTable(other))) {
      return true;
    }
    int cheapest = Placement.NONE;
    for (int look = 0; look < LOOKED_AT && seated[slot].size() > 0; look++) {
      int other = seated[slot].get(random.nextInt(seated[slot].size()));
      cheapest = cheaper(cheapest, other);
    }
    return cheapest != Placement.NONE && add(cheapest);
  }

  /** The lighter; of equal weight the more flexible, and by chance if both are the same. */
  private int cheaper(int one, int other) {
    if (one == Placement.NONE || placement.isFixed(one)) {
      return other;
    }
    int weight = Long.compare(placement.weight(one), placement.weight(other));
    int choice =
        weight != 0
            ? weight
            : placement.possible(other).cardinality() - placement.possible(one).cardinality();
    return placement.isFixed(other) || choice < 0 || (choice == 0 && random.nextBoolean())
        ? one
        : other;
  }
}
