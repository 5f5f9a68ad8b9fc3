package eu.cordee.scheduling.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Who has to go if a request is to be placed in a slot. */
final class Ejections {

  /** Looking at a few finds somebody cheap nearly as surely as looking at all. */
  private static final int LOOKED_AT = 6;

  private final Draft draft;
  private final Random random;

  /** Per slot the meetings at shared tables. */
  private final NumberSet[] seated;

  private final List<Integer> found = new ArrayList<>();

  Ejections(Draft draft, Random random) {
    this.draft = draft;
    this.random = random;
    this.seated = new NumberSet[draft.slots()];
    for (int slot = 0; slot < seated.length; slot++) {
      seated[slot] = new NumberSet(draft.requests());
    }
    for (int request = 0; request < draft.requests(); request++) {
      if (draft.slotOf(request) != Draft.NONE) {
        placed(request);
      }
    }
  }

  void placed(int request) {
    seated[draft.slotOf(request)].keep(request, draft.usesTable(request));
  }

  void left(int request, int slot) {
    seated[slot].keep(request, false);
  }

  /** Those who have to go, or null if somebody of them may not. */
  @Nullable List<Integer> of(int request, int slot) {
    found.clear();
    int host = draft.host(request);
    int guest = draft.guest(request);
    boolean possible = add(draft.at(host, slot)) && add(draft.at(guest, slot));
    for (int other : draft.side().outOfOrder(request, slot)) {
      possible &= add(other);
    }
    possible = possible && makeRoom(host) && makeRoom(guest) && leaveTable(request, slot);
    for (int other : draft.side().inTheWay(request, slot)) {
      possible &= other != Draft.NONE && add(other);
    }
    return possible ? List.copyOf(found) : null;
  }

  private boolean add(int rival) {
    if (rival != Draft.NONE && !found.contains(rival)) {
      found.add(rival);
    }
    return rival == Draft.NONE || !draft.isFixed(rival);
  }

  /** Whoever has as many meetings as they want gives up another one. */
  private boolean makeRoom(int person) {
    if (draft.hasRoom(person) || found.stream().anyMatch(rival -> concerns(rival, person))) {
      return true;
    }
    int cheapest = Draft.NONE;
    for (int slot = draft.busy(person).nextSetBit(0); slot >= 0; ) {
      cheapest = cheaper(cheapest, draft.at(person, slot));
      slot = draft.busy(person).nextSetBit(slot + 1);
    }
    return cheapest != Draft.NONE && add(cheapest);
  }

  private boolean concerns(int request, int person) {
    return draft.host(request) == person || draft.guest(request) == person;
  }

  private boolean leaveTable(int request, int slot) {
    boolean free = !draft.usesTable(request) || draft.tables().hasFree(slot);
    if (free
        || found.stream()
            .anyMatch(other -> draft.slotOf(other) == slot && draft.usesTable(other))) {
      return true;
    }
    int cheapest = Draft.NONE;
    for (int look = 0; look < LOOKED_AT && seated[slot].size() > 0; look++) {
      int other = seated[slot].get(random.nextInt(seated[slot].size()));
      cheapest = cheaper(cheapest, other);
    }
    return cheapest != Draft.NONE && add(cheapest);
  }

  /** The lighter; of equal weight the more flexible, and by chance if both are the same. */
  private int cheaper(int one, int other) {
    if (one == Draft.NONE || draft.isFixed(one)) {
      return other;
    }
    int weight = Long.compare(draft.weight(one), draft.weight(other));
    int choice =
        weight != 0
            ? weight
            : draft.possible(other).cardinality() - draft.possible(one).cardinality();
    return draft.isFixed(other) || choice < 0 || (choice == 0 && random.nextBoolean())
        ? one
        : other;
  }
}
