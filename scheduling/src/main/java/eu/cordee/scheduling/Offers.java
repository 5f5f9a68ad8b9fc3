package eu.cordee.scheduling;

import eu.cordee.scheduling.Repair.Offer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Finds pairs that both wanted each other for places that others have left. */
final class Offers {

  private final Placement placement;
  private final List<List<Integer>> mutualOf = new ArrayList<>();

  Offers(Placement placement) {
    this.placement = placement;
    for (int person = 0; person < placement.open.length; person++) {
      mutualOf.add(List.of());
    }
    for (int request = 0; request < placement.slotOf.length; request++) {
      if (placement.problem.requests().get(request).mutual()) {
        add(placement.hosts[request], request);
        add(placement.guests[request], request);
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
      int best = Placement.NONE;
      int[] pair = {placement.hosts[vacancy.request()], placement.guests[vacancy.request()]};
      for (int person : pair) {
        for (int request : mutualOf.get(person)) {
          boolean heavier =
              best == Placement.NONE || placement.weight(request) > placement.weight(best);
          if (heavier
              && vacancy.slot() >= now
              && !offered.get(request)
              && fits(request, vacancy.slot(), freeTables)) {
            best = request;
          }
        }
      }
      if (best != Placement.NONE && isNew(found, best, vacancy.slot())) {
        offered.set(best);
        found.add(new Offer(best, vacancy.slot()));
      }
    }
    return found;
  }

  /** Nobody is offered the same slot twice. */
  private boolean isNew(List<Offer> found, int request, int slot) {
    int host = placement.hosts[request];
    int guest = placement.guests[request];
    for (Offer offer : found) {
      boolean shared =
          placement.hosts[offer.request()] == host
              || placement.guests[offer.request()] == host
              || placement.hosts[offer.request()] == guest
              || placement.guests[offer.request()] == guest;
      if (offer.slot() == slot && shared) {
        return false;
      }
    }
    return true;
  }

  private boolean fits(int request, int slot, List<BitSet> freeTables) {
    // Whether both are free is soon seen, and mostly they are not.
    return placement.slotOf[request] == Placement.NONE
        && placement.open[placement.hosts[request]].get(slot)
        && placement.open[placement.guests[request]].get(slot)
        && placement.hasRoom(placement.hosts[request])
        && placement.hasRoom(placement.guests[request])
        && placement.commonSlots(request).get(slot)
        && (!placement.usesTable(request) || !freeTables.get(slot).isEmpty());
  }
}
