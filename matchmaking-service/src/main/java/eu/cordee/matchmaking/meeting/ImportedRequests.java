package eu.cordee.matchmaking.meeting;

import java.util.List;
import java.util.UUID;

/** What was made of an import, in its order. */
public record ImportedRequests(List<Imported> requests) {

  /** A request that was made. */
  public record Imported(UUID id) {}
}
