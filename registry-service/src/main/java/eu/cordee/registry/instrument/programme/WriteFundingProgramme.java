package eu.cordee.registry.instrument.programme;

import eu.cordee.registry.search.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is said about a funding programme. */
@Schema(description = "What is said about a funding programme")
public record WriteFundingProgramme(
    @Schema(description = "Who owns it; stays") @NotNull FundingOwnerKind ownerKind,
    @Schema(description = "Which cluster, alliance or sector group; null for a region")
        @Nullable UUID ownerId,
    @Schema(description = "NUTS code of the region that owns it; null for others")
        @Nullable
        @Pattern(regexp = "[A-Z]{2}[A-Z0-9]{0,3}", message = "must be the code of a NUTS region")
        String nuts,
    @NotBlank @Size(max = 200) @PlainText String title,
    @Nullable @Size(max = 5_000) @PlainText String description,
    @Schema(description = "ISO 4217 code of all its money", examples = "EUR")
        @NotNull
        @Pattern(regexp = "[A-Z]{3}", message = "must be the code of a currency")
        String currency,
    @Schema(
            description =
                "What one organisation may be awarded in all its calls together, in minor units")
        @NotNull
        @Min(1)
        @Max(MOST_MONEY)
        Long cap) {

  /** Of any amount, in minor units: far more than there is, and far less than a number holds. */
  public static final long MOST_MONEY = 100_000_000_000_000L;
}
