package eu.cordee.scheduling.model;

import java.util.BitSet;

/**
 * An accepted request. One of the hosts meets one of the guests; several are the representatives of
 * one organisation, of whom anybody will do.
 *
 * @param hosts whose representatives asked, at least one
 * @param guests whom they asked for, at least one; who stands on both sides meets the others
 * @param weight how much its meeting is worth, above 0
 * @param allowed the slots that suit it
 * @param fixedSlot the slot it already has and keeps, or {@link #FREE}
 * @param fixedTable the table it already has and keeps, or {@link #FREE}
 * @param virtual whether it takes place on screens and needs no table
 * @param mutual whether both asked for it; such requests are offered freed slots
 */
public record Request(
    int[] hosts,
    int[] guests,
    long weight,
    BitSet allowed,
    int fixedSlot,
    int fixedTable,
    boolean virtual,
    boolean mutual) {

  /** Nothing is fixed. */
  public static final int FREE = -1;

  /**
   * A request between two sides.
   *
   * @throws IllegalArgumentException if a side is empty, somebody is to meet themselves, the weight
   *     is not above 0, or what is fixed is no slot or table
   */
  public Request {
    Numbers.require(hosts.length > 0, "hosts", hosts.length, "at least one");
    Numbers.require(guests.length > 0, "guests", guests.length, "at least one");
    boolean alone = hosts.length == 1 && guests.length == 1;
    Numbers.require(
        !alone || hosts[0] != guests[0], "guests", guests[0], "somebody else than the host");
    Numbers.require(weight > 0, "weight", weight, "above 0");
    Numbers.require(fixedSlot >= FREE, "fixedSlot", fixedSlot, "a slot from 0, or FREE");
    Numbers.require(fixedTable >= FREE, "fixedTable", fixedTable, "a table from 0, or FREE");
  }

  /** A request of one person to another. */
  public Request(int host, int guest, long weight, BitSet allowed, int fixedSlot) {
    this(new int[] {host}, new int[] {guest}, weight, allowed, fixedSlot, FREE, false, false);
  }

  /** A request for any slot. */
  public static Request anyTime(int host, int guest, long weight, int slots) {
    return new Request(host, guest, weight, Slots.first(slots), FREE);
  }

  /** Whether it has a slot already, which it keeps. */
  public boolean isFixed() {
    return fixedSlot != FREE;
  }

  /** The same request with a slot and table that it keeps. */
  public Request fixedAt(int slot, int table) {
    return new Request(hosts, guests, weight, allowed, slot, table, virtual, mutual);
  }

  /** The same request for other slots. */
  public Request allowedIn(BitSet slots) {
    return new Request(hosts, guests, weight, slots, fixedSlot, fixedTable, virtual, mutual);
  }

  /** The same request, on screens. */
  public Request onScreens() {
    return new Request(hosts, guests, weight, allowed, fixedSlot, fixedTable, true, mutual);
  }

  /** The same request, wanted by both. */
  public Request wantedByBoth() {
    return new Request(hosts, guests, weight, allowed, fixedSlot, fixedTable, virtual, true);
  }
}
