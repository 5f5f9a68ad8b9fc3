package eu.cordee.scheduling;

import java.util.Map;
import java.util.TreeMap;

/** Turns a finished placement into a timetable: tables, reasons, claims. */
final class Result {

  private final Placement placement;
  private final BoundCertificate certificate;
  private final long searched;
  private final boolean breaksProven;

  /**
   * @param searched the upper bound that search has proven
   * @param breaksProven whether search has proven that there is no plan with fewer breaks
   */
  Result(Placement placement, BoundCertificate certificate, long searched, boolean breaksProven) {
    this.placement = placement;
    this.certificate = certificate;
    this.searched = searched;
    this.breaksProven = breaksProven;
  }

  Timetable timetable() {
    Map<Integer, UnplacedReason> unplaced = new TreeMap<>();
    for (int request = 0; request < placement.slotOf.length; request++) {
      if (placement.slotOf[request] == Placement.NONE) {
        unplaced.put(request, reason(placement, request));
      }
    }
    long weight = placement.weight();
    long upperBound = Math.min(searched, certificate.bound());
    Plan plan = plan(placement);
    return new Timetable(
        weight == upperBound ? Status.OPTIMAL : Status.FEASIBLE,
        plan,
        weight,
        upperBound,
        upperBound == certificate.bound() ? BoundMethod.PRICES : BoundMethod.SEARCH,
        certificate,
        Comforts.of(placement, plan.tables(), breaksProven),
        unplaced);
  }

  static Plan plan(Placement placement) {
    return new Plan(
        placement.slotOf.clone(),
        Seats.assign(placement),
        placement.hosts.clone(),
        placement.guests.clone(),
        placement.side.interpreters());
  }

  static UnplacedReason reason(Placement placement, int request) {
    int host = placement.hosts[request];
    int guest = placement.guests[request];
    if (placement.problem.possibleSlots(request).isEmpty()) {
      return UnplacedReason.RULE;
    }
    if (full(placement, host)) {
      return UnplacedReason.HOST_FULL;
    }
    if (full(placement, guest)) {
      return UnplacedReason.GUEST_FULL;
    }
    if (!placement.open[host].intersects(placement.open[guest])) {
      return UnplacedReason.NO_COMMON_SLOT;
    }
    return placement.commonSlots(request).isEmpty() ? UnplacedReason.RULE : UnplacedReason.NO_TABLE;
  }

  private static boolean full(Placement placement, int person) {
    return !placement.hasRoom(person) || placement.open[person].isEmpty();
  }
}
