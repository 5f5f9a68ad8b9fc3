package eu.cordee.registry.policy;

import eu.cordee.registry.policy.WritePolicyRecommendation.PolicyJudgement;
import eu.cordee.registry.studycafe.FindingLine;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A policy recommendation as it was published, with the evidence as it was then. It is kept as
 * text, whose fingerprint anybody can compute again.
 */
@Schema(
    name = "PolicyEdition",
    description = "A policy recommendation as it was published, with the evidence as it was then")
public record PolicyEdition(
    @Schema(description = "Counts the policy recommendations of the study") int number,
    @Schema(description = "Counts its editions") int edition,
    @Schema(description = "What the study is called") String study,
    @Schema(description = "What the study wants to find out") String question,
    String title,
    @Schema(description = "What is to be done") String statement,
    @Schema(description = "Who is to do it") String addressee,
    PolicyStrength strength,
    PolicyDirection direction,
    @Schema(description = "Question by question") List<PolicyJudgement> judgements,
    @Schema(description = "What it stands on, as it was then") List<PolicyEvidence> evidence) {

  /** What a policy recommendation stands on, as it was when it was published. */
  @Schema(
      name = "PolicyEvidence",
      description = "What a policy recommendation stands on, as it was when it was published")
  public record PolicyEvidence(
      CitationKind kind,
      @Schema(description = "Which ranking, finding or project") UUID targetId,
      @Schema(description = "Which version of it") long targetVersion,
      @Schema(description = "What it says or is called") String text,
      @Schema(description = "Instruments, the best first; of a ranking its order")
          List<String> instruments,
      @Schema(description = "NUTS code of the region that it speaks for, or null")
          @Nullable String nuts,
      @Schema(description = "Of a finding: the café, or null") @Nullable UUID cafeId,
      @Schema(description = "Of a finding: the event in which the café was held, or null")
          @Nullable UUID eventId,
      @Schema(description = "Of a finding: the café's name, of a project its reference, or null")
          @Nullable String source,
      @Schema(description = "Of a finding: when the café was held, in UTC, or null")
          @Nullable Instant heldAt,
      @Schema(description = "Of a finding: how many lines that tables wrote say so, or null")
          @Nullable Integer supports,
      @Schema(description = "Of a finding: votes, null below five; else null") @Nullable Long votes,
      @Schema(description = "Of a finding: what those who disagree say") List<String> dissent,
      @Schema(description = "Of a finding: what tables wrote that says so") List<FindingLine> lines,
      @Schema(description = "Of a ranking: the fingerprint of its inputs, or null")
          @Nullable String sha256) {}
}
