package eu.cordee.registry.history;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that happened to an entry of the registry. */
@Schema(name = "HistoryItem", description = "Something that happened to an entry of the registry")
public record HistoryItemView(
    UUID id,
    @Schema(description = "What happened") HistoryItemKind kind,
    @Schema(description = "The organisation it happened to, or null") @Nullable UUID organisationId,
    @Schema(description = "The cluster it happened to, or null") @Nullable UUID clusterId,
    @Schema(description = "The representative whom it is about, or null") @Nullable UUID aboutId,
    @Schema(description = "Who did it") UUID personId,
    @Schema(description = "When, in UTC") Instant changedAt,
    @Schema(description = "What became different") List<HistoryField> changes) {

  static HistoryItemView of(HistoryItem one) {
    return new HistoryItemView(
        one.id(),
        one.kind(),
        one.organisationId(),
        one.clusterId(),
        one.aboutId(),
        one.personId(),
        one.changedAt(),
        one.changes());
  }
}
