package eu.cordee.matchmaking.requestimport;

import eu.cordee.kit.imports.ImportOutcome;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was made of an import, in its order. */
public record ImportedRequests(List<Imported> requests, List<Marked> availability) {

  /**
   * The request behind a row.
   *
   * @param reference the caller's name for it, where the row has one
   */
  @Schema(name = "ImportedRequest")
  public record Imported(@Nullable String reference, UUID id, ImportOutcome outcome) {}

  /** Whether other slots are marked for a participant than an earlier import has marked. */
  @Schema(name = "ImportedAvailabilityOutcome")
  public record Marked(UUID participantId, ImportOutcome outcome) {}
}
