package eu.cordee.registry.merge;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which of two entries stays, and what it takes over from the other. */
@Schema(description = "Which of two entries stays, and what it takes over from the other")
public record MergeOrganisations(
    @Schema(description = "The entry that stays") @NotNull UUID keptId,
    @Schema(description = "The entry for which the other then stands") @NotNull UUID withdrawnId,
    @Schema(description = "Version of the entry that stays, as it was read") @NotNull
        Long keptVersion,
    @Schema(description = "Version of the other, as it was read") @NotNull Long withdrawnVersion,
    @Schema(
            description =
                "In what the other is believed; else it is where the one that stays says nothing")
        @Nullable
        @Size(max = 5)
        List<
                @NotNull(message = "must be one of NAME, KIND, PLACE, DESCRIPTION, WEBSITE")
                MergeField>
            taken) {

  Set<MergeField> believed() {
    return taken == null ? Set.of() : Set.copyOf(taken);
  }
}
