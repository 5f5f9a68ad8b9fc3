package eu.cordee.registry.instrument.voucher;

import eu.cordee.registry.instrument.programme.WriteFundingProgramme;
import eu.cordee.registry.search.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step of a voucher, on record with its reason. */
@Schema(description = "A step of a voucher, on record with its reason")
public record TakeVoucherStep(
    @NotNull VoucherStepKind kind,
    @Schema(description = "How much is awarded or paid, in minor units; none for other steps")
        @Nullable
        @Min(1)
        @Max(WriteFundingProgramme.MOST_MONEY)
        Long amount,
    @Schema(
            description =
                "Why, of a report what came of it; needed to exclude, reject, let lapse, refuse,"
                    + " correct, report, and to pay less than was claimed")
        @Nullable
        @Size(max = 5_000)
        @PlainText
        String reason) {}
