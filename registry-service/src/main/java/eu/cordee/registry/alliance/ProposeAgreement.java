package eu.cordee.registry.alliance;

import eu.cordee.registry.search.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the parties shall sign; it takes the place of one that not all have signed. */
@Schema(description = "What the parties shall sign")
public record ProposeAgreement(
    @Schema(description = "The stage that the alliance reaches with the last signature")
        @NotNull(message = "must be one of LETTER_OF_INTENT, MEMORANDUM, ALLIANCE, META_CLUSTER")
        AllianceStage stage,
    @Schema(description = "What is agreed, in plain text") @NotBlank @Size(max = 100_000) @PlainText
        String text,
    @Schema(description = "Whether the parties sign one after the other; false when left out")
        @Nullable Boolean inOrder) {}
