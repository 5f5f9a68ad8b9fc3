package eu.cordee.matchmaking.eventcopy;

import java.util.List;
import java.util.UUID;

/** Fired in the transaction that learns that slots of an event have other times now. */
public record SlotsMoved(UUID eventId, List<UUID> slotIds) {
  /** Copies the list. */
  public SlotsMoved {
    slotIds = List.copyOf(slotIds);
  }
}
