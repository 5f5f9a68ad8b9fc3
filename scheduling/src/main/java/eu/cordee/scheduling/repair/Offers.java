package eu.cordee.scheduling.repair;

import eu.cordee.scheduling.place.Draft;
import eu.cordee.scheduling.repair.RepairOutcome.Offer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Finds pairs that both wanted each other for places that others have left. */
final class Offers {

  private final Draft draft;
  private final List<List<Integer>> mutualOf = new ArrayList<>();

  Offers(Draft draft) {
    this.draft = draft;
    for (int person = 0; person < draft.people(); person++) {
      mutualOf.add(List.of());
    }
    for (int request = 0; request < draft.requests(); request++) {
      if (draft.problem().requests().get(request).mutual()) {
        add(draft.host(request), request);
        add(draft.guest(request), request);
      }
    }
  }

  private void add(int person, int request) {
    List<Integer> more = new ArrayList<>(mutualOf.get(person));
    more.add(request);
    mutualOf.set(person, more);
  }

  /** The heaviest pair for each place that is free now; each pair is offered one place. */
  List<Offer> of(List<RepairDesk.Vacancy> vacancies, List<BitSet> freeTables, int now) {
    List<Offer> found = new ArrayList<>();
    BitSet offered = new BitSet();
    for (RepairDesk.Vacancy vacancy : vacancies) {
      int best = Draft.NONE;
      int[] pair = {draft.host(vacancy.request()), draft.guest(vacancy.request())};
      for (int person : pair) {
        for (int request : mutualOf.get(person)) {
          boolean heavier = best == Draft.NONE || draft.weight(request) > draft.weight(best);
          if (heavier
              && vacancy.slot() >= now
              && !offered.get(request)
              && fits(request, vacancy.slot(), freeTables)) {
            best = request;
          }
        }
      }
      if (best != Draft.NONE && isNew(found, best, vacancy.slot())) {
        offered.set(best);
        found.add(new Offer(best, vacancy.slot()));
      }
    }
    return found;
  }

  /** Nobody is offered the same slot twice. */
  private boolean isNew(List<Offer> found, int request, int slot) {
    int host = draft.host(request);
    int guest = draft.guest(request);
    for (Offer offer : found) {
      boolean shared =
          draft.host(offer.request()) == host
              || draft.guest(offer.request()) == host
              || draft.host(offer.request()) == guest
              || draft.guest(offer.request()) == guest;
      if (offer.slot() == slot && shared) {
        return false;
      }
    }
    return true;
  }

  private boolean fits(int request, int slot, List<BitSet> freeTables) {
    // Whether both are free is soon seen, and mostly they are not.
    return draft.slotOf(request) == Draft.NONE
        && draft.open(draft.host(request)).get(slot)
        && draft.open(draft.guest(request)).get(slot)
        && draft.hasRoom(draft.host(request))
        && draft.hasRoom(draft.guest(request))
        && draft.commonSlots(request).get(slot)
        && (!draft.usesTable(request) || !freeTables.get(slot).isEmpty());
  }
}
