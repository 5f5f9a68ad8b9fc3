package eu.cordee.matchmaking.timetable;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

/** Turns a finished placement into a timetable: tables, reasons, claims. */
final class Result {

  private final Placement placement;
  private final BoundCertificate certificate;
  private final long searched;

  /**
   * @param searched the upper bound that search has proven
   */
  Result(Placement placement, BoundCertificate certificate, long searched) {
    this.placement = placement;
    this.certificate = certificate;
    this.searched = searched;
  }

  Timetable timetable() {
    long weight = 0;
    Map<Integer, UnplacedReason> unplaced = new TreeMap<>();
    for (int request = 0; request < placement.slotOf.length; request++) {
      if (placement.slotOf[request] == Placement.NONE) {
        unplaced.put(request, reason(request));
      } else {
        weight += placement.weight(request);
      }
    }
    long upperBound = Math.min(searched, certificate.bound());
    return new Timetable(
        weight == upperBound ? Status.OPTIMAL : Status.FEASIBLE,
        placement.slotOf.clone(),
        tables(),
        weight,
        upperBound,
        upperBound == certificate.bound() ? BoundMethod.PRICES : BoundMethod.SEARCH,
        certificate,
        unplaced);
  }

  private UnplacedReason reason(int request) {
    int host = placement.hosts[request];
    int guest = placement.guests[request];
    if (placement.possible(request).isEmpty()) {
      return UnplacedReason.RULE;
    }
    if (full(host)) {
      return UnplacedReason.HOST_FULL;
    }
    if (full(guest)) {
      return UnplacedReason.GUEST_FULL;
    }
    return placement.commonSlots(request).isEmpty()
        ? UnplacedReason.NO_COMMON_SLOT
        : UnplacedReason.NO_TABLE;
  }

  private boolean full(int person) {
    return !placement.hasRoom(person) || placement.open[person].isEmpty();
  }

  /**
   * Whoever sat at a table just before keeps it if it is free; the others take the first free one.
   */
  private int[] tables() {
    int[] tables = new int[placement.slotOf.length];
    Arrays.fill(tables, Placement.NONE);
    int[] last = new int[placement.open.length];
    Arrays.fill(last, Placement.NONE);
    for (int slot = 0; slot < placement.slots; slot++) {
      BitSet taken = new BitSet(placement.problem.tables());
      seat(slot, tables, last, taken, true);
      seat(slot, tables, last, taken, false);
    }
    return tables;
  }

  private void seat(int slot, int[] tables, int[] last, BitSet taken, boolean staying) {
    for (int person = 0; person < placement.open.length; person++) {
      int request = placement.at(person, slot);
      if (request != Placement.NONE && tables[request] == Placement.NONE) {
        boolean stays = last[person] != Placement.NONE && !taken.get(last[person]);
        if (stays || !staying) {
          int table = stays ? last[person] : taken.nextClearBit(0);
          tables[request] = table;
          taken.set(table);
          last[placement.hosts[request]] = table;
          last[placement.guests[request]] = table;
        }
      }
    }
  }
}
