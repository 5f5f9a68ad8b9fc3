package eu.cordee.scheduling.repair;

import java.util.BitSet;

/** What goes wrong on the day. */
public sealed interface Disturbance {

  /**
   * Somebody arrives only for a later slot.
   *
   * @param participant from 0
   * @param firstSlot the first in which they are there, from 0
   */
  record LateArrival(int participant, int firstSlot) implements Disturbance {}

  /**
   * Somebody is gone from a slot on.
   *
   * @param participant from 0
   * @param fromSlot the first in which they are missing, from 0
   */
  record NoShow(int participant, int fromSlot) implements Disturbance {}

  /**
   * A slot does not take place.
   *
   * @param slot from 0
   */
  record SlotCancelled(int slot) implements Disturbance {}

  /**
   * A shared table cannot be used from a slot on.
   *
   * @param table from 0
   * @param fromSlot the first without it, from 0
   */
  record TableLost(int table, int fromSlot) implements Disturbance {}

  /**
   * A request of the event that was not placed has become urgent.
   *
   * @param request from 0
   */
  record UrgentRequest(int request) implements Disturbance {}

  /** The slots that are affected, of an event that has so many. */
  default BitSet slots(int slots) {
    BitSet affected = new BitSet(slots);
    switch (this) {
      case LateArrival late -> affected.set(0, late.firstSlot());
      case NoShow gone -> affected.set(gone.fromSlot(), slots);
      case SlotCancelled cancelled -> affected.set(cancelled.slot());
      case TableLost lost -> affected.set(lost.fromSlot(), slots);
      case UrgentRequest urgent -> affected.clear();
    }
    return affected;
  }
}
