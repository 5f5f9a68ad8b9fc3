package eu.cordee.registry.instrument.voucher;

import eu.cordee.registry.instrument.programme.WriteFundingProgramme;
import eu.cordee.registry.search.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an application says; until it is handed in, any of it may be left out. */
@Schema(description = "What an application says; any of it may be left out until it is handed in")
public record WriteVoucher(
    @Schema(description = "What the voucher is for, and what shall come of it")
        @Nullable
        @Size(max = 5_000)
        @PlainText
        String purpose,
    @Schema(description = "How much is asked for, in minor units")
        @Nullable
        @Min(1)
        @Max(WriteFundingProgramme.MOST_MONEY)
        Long requested,
    @Schema(description = "What supports it") @Nullable @Valid @Size(max = 20)
        List<@NotNull VoucherPaper> papers) {}
