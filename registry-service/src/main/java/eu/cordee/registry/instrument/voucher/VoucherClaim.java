package eu.cordee.registry.instrument.voucher;

import eu.cordee.registry.instrument.programme.WriteFundingProgramme;
import eu.cordee.registry.search.Day;
import eu.cordee.registry.search.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an applicant asks to be paid: for which use, with which proof. */
@Schema(description = "What an applicant asks to be paid: for which use, with which proof")
public record VoucherClaim(
    @Schema(description = "In minor units; not more than was awarded")
        @NotNull
        @Min(1)
        @Max(WriteFundingProgramme.MOST_MONEY)
        Long amount,
    @Schema(description = "What the voucher was used for") @NotNull @Valid @Size(max = 50)
        List<@NotNull VoucherUse> uses,
    @Schema(description = "What shows that, as invoices and tickets")
        @NotNull
        @Valid
        @Size(max = 50)
        List<@NotNull VoucherPaper> proofs) {

  /** For what a voucher is used. */
  public enum VoucherUseKind {
    CONTACT,
    MEETING,
    STAND,
    OTHER
  }

  /** One use of a voucher. */
  @Schema(name = "VoucherUse", description = "One use of a voucher")
  public record VoucherUse(
      @NotNull VoucherUseKind kind,
      @Schema(description = "With whom, where and to what end")
          @NotBlank
          @Size(max = 500)
          @PlainText
          String title,
      @Schema(description = "On which day", format = "date", examples = "2027-03-01")
          @NotNull
          @Pattern(regexp = Day.PATTERN, message = Day.MESSAGE)
          String usedOn,
      @Schema(description = "The meeting on record that it was, or null")
          @Nullable UUID meetingId) {}
}
