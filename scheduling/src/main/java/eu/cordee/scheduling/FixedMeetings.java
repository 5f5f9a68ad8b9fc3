package eu.cordee.scheduling;

/** Puts the meetings that keep their slot where they are, before anything else is placed. */
final class FixedMeetings {

  private final Placement placement;

  FixedMeetings(Placement placement) {
    this.placement = placement;
  }

  void place() {
    for (int request = 0; request < placement.slotOf.length; request++) {
      if (placement.isFixed(request) && !place(request)) {
        throw new IllegalArgumentException(
            "the fixed request " + request + " contradicts another one or the rules");
      }
    }
  }

  private boolean place(int request) {
    Request wanted = placement.problem.requests().get(request);
    for (int host : wanted.hosts()) {
      for (int guest : wanted.guests()) {
        placement.represent(request, host, guest);
        if (fits(request, wanted)) {
          placement.place(request, wanted.fixedSlot());
          return true;
        }
      }
    }
    return false;
  }

  private boolean fits(int request, Request wanted) {
    int slot = wanted.fixedSlot();
    boolean tableOpen =
        wanted.fixedTable() == Request.FREE
            || !placement.usesTable(request)
            || placement.problem.tables().get(slot).get(wanted.fixedTable());
    return tableOpen
        && placement.commonSlots(request).get(slot)
        && (!placement.usesTable(request) || placement.hasTable(slot))
        && placement.hasRoom(placement.hosts[request])
        && placement.hasRoom(placement.guests[request]);
  }
}
