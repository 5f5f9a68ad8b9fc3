package eu.cordee.scheduling.repair;

import eu.cordee.scheduling.place.Draft;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Carries out what {@link Obstacles} proposes, all of it or nothing. */
final class Resettlement {

  private final Draft draft;
  private final int now;
  private final Map<Integer, Integer> left = new LinkedHashMap<>();
  private final List<Integer> placed = new ArrayList<>();
  private final List<Integer> homeless = new ArrayList<>();

  Resettlement(Draft draft, int now) {
    this.draft = draft;
    this.now = now;
  }

  /**
   * Places the displaced and those who leave for them.
   *
   * @param direct displaced meetings that the proposal leaves to themselves; no two concern the
   *     same person
   * @return whether all find a slot; otherwise everything is as it was
   */
  boolean tryOut(Clearing proposal, Collection<Integer> direct) {
    proposal.leaving().keySet().forEach(other -> left.put(other, draft.slotOf(other)));
    left.keySet().forEach(draft::remove);
    proposal.slots().forEach(this::put);
    proposal.leaving().forEach((other, slot) -> slot.ifPresent(there -> put(other, there)));
    left.keySet().stream()
        .filter(other -> proposal.leaving().get(other).isEmpty())
        .forEach(other -> put(other, PersonDay.free(draft, other, now).nextSetBit(0)));
    Map<Integer, Integer> slots = Matching.apart(draft, now, direct);
    direct.forEach(request -> put(request, slots.getOrDefault(request, Draft.NONE)));
    if (!homeless.isEmpty()) {
      placed.forEach(draft::remove);
      left.forEach(draft::place);
    }
    return homeless.isEmpty();
  }

  /** Who found no slot. */
  List<Integer> homeless() {
    return homeless;
  }

  /** The displaced that have a slot now. */
  List<Integer> displaced() {
    return placed.stream().filter(request -> !left.containsKey(request)).toList();
  }

  private void put(int request, int slot) {
    if (slot != Draft.NONE && PersonDay.free(draft, request, now).get(slot)) {
      draft.place(request, slot);
      placed.add(request);
    } else {
      homeless.add(request);
    }
  }
}
