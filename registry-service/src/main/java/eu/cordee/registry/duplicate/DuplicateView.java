package eu.cordee.registry.duplicate;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Two entries that may be of the same organisation, and why. */
@Schema(
    name = "DuplicateView",
    description = "Two entries that may be of the same organisation, and why")
public record DuplicateView(
    @Schema(description = "The one that entered first") UUID firstId,
    @Schema(description = "What the first is called") String firstName,
    @Schema(description = "The other") UUID secondId,
    @Schema(description = "What the other is called") String secondName,
    @Schema(description = "Why, the surest reason first") List<DuplicateReason> reasons,
    @Schema(description = "Whether the caller speaks for both, and may merge them") boolean mine) {

  /** One reason. */
  @Schema(name = "DuplicateReason", description = "Why two entries may be of the same organisation")
  public record DuplicateReason(
      @Schema(description = "What kind of reason") DuplicateSign sign,
      @Schema(description = "What both have") String what) {}
}
