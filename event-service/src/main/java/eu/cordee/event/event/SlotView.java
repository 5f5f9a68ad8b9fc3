package eu.cordee.event.event;

import java.time.Instant;
import java.util.UUID;

/**
 * A meeting interval as people see it.
 *
 * @param number from 1, in time order
 */
public record SlotView(UUID id, int number, Instant startsAt, Instant endsAt) {

  static SlotView of(Slot slot) {
    return new SlotView(slot.id(), slot.number(), slot.startsAt(), slot.endsAt());
  }
}
