package eu.cordee.registry.instrument.voucher;

import eu.cordee.registry.search.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an assessor says of an application. */
@Schema(description = "What an assessor says of an application")
public record WriteVoucherAssessment(
    @Schema(description = "One for each criterion of the call, in its order, from 0 to 4")
        @NotNull
        @Size(max = 10)
        List<@NotNull @Min(0) @Max(4) Integer> marks,
    @Schema(description = "Whether it should be awarded; needed to hand it in")
        @Nullable Boolean recommended,
    @Schema(description = "Why these marks") @Nullable @Size(max = 5_000) @PlainText String comment,
    @Schema(
            description =
                "A conflict of interest that the registry does not know of; who declares one"
                    + " assesses no more")
        @Nullable
        @Size(max = 1_000)
        @PlainText
        String declared,
    @Schema(description = "Whether it is handed in, after which it stays; false when left out")
        @Nullable Boolean submitted) {}
