package eu.cordee.scheduling.repair;

import java.util.BitSet;

/** What goes wrong on the day. */
public sealed interface Disturbance {

  /** Somebody arrives only for a later slot. */
  record LateArrival(int participant, int firstSlot) implements Disturbance {}

  /** Somebody is gone from a slot on. */
  record NoShow(int participant, int fromSlot) implements Disturbance {}

  /** A slot does not take place. */
  record SlotCancelled(int slot) implements Disturbance {}

  /** A shared table cannot be used from a slot on. */
  record TableLost(int table, int fromSlot) implements Disturbance {}

  /** A request of the event that was not placed has become urgent. */
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
