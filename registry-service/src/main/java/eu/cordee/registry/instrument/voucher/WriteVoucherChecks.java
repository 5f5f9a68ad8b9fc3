package eu.cordee.registry.instrument.voucher;

import eu.cordee.registry.search.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What managers found where they had to look. */
@Schema(description = "What managers found where they had to look")
public record WriteVoucherChecks(
    @Schema(description = "Those of the checks that are conditions of the call")
        @NotNull
        @Valid
        @Size(min = 1, max = 20)
        List<@NotNull DecidedCheck> checks) {

  /** What managers found at one of the checks. */
  @Schema(name = "DecidedVoucherCheck", description = "What managers found at one of the checks")
  public record DecidedCheck(
      @Schema(description = "Which one; counts from 1") @NotNull @Min(1) @Max(30) Integer number,
      @Schema(description = "Whether it is passed") @NotNull Boolean passed,
      @Schema(description = "What is to be said about it") @Nullable @Size(max = 1_000) @PlainText
          String note) {}
}
