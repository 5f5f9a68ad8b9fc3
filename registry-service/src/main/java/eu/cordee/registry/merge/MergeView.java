package eu.cordee.registry.merge;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A merge of two entries. */
@Schema(name = "MergeView", description = "A merge of two entries of one organisation")
public record MergeView(
    UUID id,
    @Schema(description = "The entry that stayed") UUID keptId,
    @Schema(description = "The entry for which the other stands") UUID withdrawnId,
    @Schema(description = "What the withdrawn entry is called") String withdrawnName,
    @Schema(description = "When, in UTC") Instant mergedAt,
    @Schema(description = "When it was undone, in UTC; null where it holds")
        @Nullable Instant undoneAt) {

  static MergeView of(Merge merge, String withdrawnName) {
    return new MergeView(
        merge.id(),
        merge.keptId(),
        merge.withdrawnId(),
        withdrawnName,
        merge.mergedAt(),
        merge.undoneAt());
  }
}
