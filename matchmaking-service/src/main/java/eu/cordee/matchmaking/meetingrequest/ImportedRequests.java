package eu.cordee.matchmaking.meetingrequest;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was made of an import, in its order. */
public record ImportedRequests(List<Imported> requests) {

  /** A request that was made. */
  @Schema(name = "ImportedRequest")
  public record Imported(UUID id) {}
}
