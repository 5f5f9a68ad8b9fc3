package eu.cordee.matchmaking.meeting;

import java.util.List;
import java.util.UUID;

/**
 * Fired in the transaction that takes meetings away because their people have something else by
 * now: their requests wait for a place again.
 */
public record PlacesLost(List<UUID> requestIds) {
  /** Copies the list. */
  public PlacesLost {
    requestIds = List.copyOf(requestIds);
  }
}
