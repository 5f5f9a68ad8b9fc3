package eu.cordee.registry.instrument.voucher;

import eu.cordee.kit.http.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A voucher, as far as the caller may know it. */
@Schema(name = "VoucherView", description = "A voucher, as far as the caller may know it")
public record VoucherView(
    UUID id,
    UUID callId,
    @Schema(description = "What the call is called") String callTitle,
    @Schema(description = "The programme that pays") UUID programmeId,
    @Schema(description = "The organisation that applies") UUID organisationId,
    @Schema(description = "What the organisation that applies is called") String organisationName,
    VoucherState state,
    @Schema(description = "ISO 4217 code of all amounts") String currency,
    @Schema(description = "What the voucher is for, and what shall come of it") String purpose,
    @Schema(description = "How much is asked for, in minor units") @Nullable Long requested,
    @Schema(description = "What supports the application") List<VoucherPaper> papers,
    @Schema(description = "What makes it eligible; none until it is handed in")
        List<VoucherCheck> checks,
    @Schema(description = "By what assessors mark it") List<String> criteria,
    @Schema(description = "Who assesses it, and what they say where the caller may see it")
        List<VoucherAssessmentView> assessments,
    @Schema(
            description =
                "Whether assessments of others are kept from the caller: until their own is in, or"
                    + " for a conflict of interest")
        boolean hidden,
    @Schema(description = "Whether the caller has a conflict of interest with the applicant")
        boolean conflict,
    @Schema(description = "How much was promised, in minor units") @Nullable Long awarded,
    @Schema(description = "What the applicant asks to be paid, or null until then")
        @Nullable VoucherClaim claim,
    @Schema(description = "How much was claimed, in minor units; null until it is handed in")
        @Nullable Long claimed,
    @Schema(description = "How much was paid, in minor units") @Nullable Long paid,
    @Schema(description = "What happened to it, the first step first") List<VoucherStepView> steps,
    @Schema(description = "Which steps the caller may take now") List<VoucherStepKind> possible,
    @Schema(description = "Whether the caller speaks for the organisation") boolean applicant,
    @Schema(description = "Whether the caller manages the programme") boolean manages,
    @Schema(description = "Whether the caller is to assess it and has not yet") boolean due,
    long version)
    implements Versioned {

  /** What one assessor says. */
  @Schema(name = "VoucherAssessmentView", description = "What one assessor says")
  public record VoucherAssessmentView(
      UUID personId,
      @Schema(description = "What the assessor is called") String name,
      @Schema(description = "Whether it is the caller's") boolean mine,
      @Schema(description = "When it was handed in, in UTC; null until then")
          @Nullable Instant submittedAt,
      @Schema(description = "One for each criterion, from 0 to 4; none where they are hidden")
          List<Integer> marks,
      @Schema(description = "Whether it should be awarded; null where that is hidden or open")
          @Nullable Boolean recommended,
      @Schema(description = "Why these marks; empty where it is hidden") String comment,
      @Schema(description = "A conflict of interest that the assessor has declared, or null")
          @Nullable String declared) {}

  /** Something that happened to a voucher. */
  @Schema(name = "VoucherStepView", description = "Something that happened to a voucher")
  public record VoucherStepView(
      VoucherStepKind kind,
      @Schema(description = "Who took it; empty for the applicant's eyes and for who is gone")
          String name,
      @Schema(description = "How much, in minor units, or null") @Nullable Long amount,
      @Schema(description = "Why, or what came of it") String reason,
      @Schema(description = "When, in UTC") Instant takenAt) {}
}
