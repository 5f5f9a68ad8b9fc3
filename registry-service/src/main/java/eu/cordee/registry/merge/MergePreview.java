package eu.cordee.registry.merge;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a merge would make of two entries. */
@Schema(description = "What a merge would make of two entries")
public record MergePreview(
    @Schema(description = "The entry that stays") UUID keptId,
    @Schema(description = "The entry for which the other then stands") UUID withdrawnId,
    @Schema(description = "Version of the entry that stays") long keptVersion,
    @Schema(description = "Version of the other") long withdrawnVersion,
    @Schema(description = "All fields in which one of the three differs from another")
        List<MergePreviewField> fields,
    @Schema(description = "Memberships and claims that move") int memberships,
    @Schema(description = "Representatives who then speak for the entry that stays")
        int representatives,
    @Schema(description = "People who then work there") int people) {

  /** One field of both entries, and of what they become. */
  @Schema(
      name = "MergePreviewField",
      description = "One field of both entries, and of what they become")
  public record MergePreviewField(
      @Schema(description = "What the field is called in the entry") String field,
      @Schema(description = "What the entry that stays says") String kept,
      @Schema(description = "What the other says") String withdrawn,
      @Schema(description = "What it says then") String merged) {

    /** There is nothing to decide, or to look at. */
    static boolean isTheSameEverywhere(MergePreviewField one) {
      return one.kept.equals(one.withdrawn) && one.kept.equals(one.merged);
    }
  }
}
