package eu.cordee.registry.policy;

import eu.cordee.kit.http.Versioned;
import eu.cordee.registry.policy.WritePolicyRecommendation.PolicyJudgement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A policy recommendation as its page shows it. */
@Schema(
    name = "PolicyRecommendationView",
    description = "A policy recommendation; what is not published only for who works on the study")
public record PolicyRecommendationView(
    UUID id,
    @Schema(description = "Counts the policy recommendations of the study") int number,
    PolicyState state,
    @Schema(description = "As it is worked on; null for who does not work on the study")
        @Nullable PolicyDraft draft,
    @Schema(description = "As it was published, the latest first") List<PolicyEditionView> editions,
    @Schema(description = "What happened to it; only publications and what follows for others")
        List<PolicyStepView> steps,
    @Schema(description = "What reviewers say; none for others") List<PolicyCommentView> comments,
    @Schema(description = "Steps that the caller may take now") List<PolicyStepKind> possible,
    @Schema(description = "Whether the caller may change it now") boolean mine,
    long version)
    implements Versioned {

  /** A policy recommendation as it is worked on. */
  @Schema(name = "PolicyDraft", description = "A policy recommendation as it is worked on")
  public record PolicyDraft(
      String title,
      @Schema(description = "What is to be done") String statement,
      @Schema(description = "Who is to do it") String addressee,
      PolicyStrength strength,
      PolicyDirection direction,
      @Schema(description = "Question by question") List<PolicyJudgement> judgements,
      @Schema(description = "What it stands on") List<PolicyCitation> citations) {}

  /** One publication of it. */
  @Schema(name = "PolicyEditionView", description = "One publication of a policy recommendation")
  public record PolicyEditionView(
      @Schema(description = "What was published") PolicyEdition content,
      @Schema(description = "The same, byte for byte as it is kept") String text,
      @Schema(description = "Fingerprint of that text in UTF-8") String sha256,
      @Schema(description = "Whether the text still has that fingerprint") boolean intact,
      @Schema(description = "When, in UTC") Instant publishedAt) {}

  /** Something that happened to it. */
  @Schema(
      name = "PolicyStepView",
      description = "Something that happened to a policy recommendation")
  public record PolicyStepView(
      PolicyStepKind kind,
      @Schema(description = "Who did it; empty for who does not work on the study") String name,
      @Schema(description = "Why, or who took it up and when") String note,
      @Schema(description = "Where one reads about it; empty without") String link,
      @Schema(description = "When, in UTC") Instant takenAt) {}

  /** What somebody says about it. */
  @Schema(
      name = "PolicyCommentView",
      description = "What somebody says about a policy recommendation under review")
  public record PolicyCommentView(
      UUID id,
      @Schema(description = "Who says it") String name,
      @Schema(description = "Plain text") String text,
      @Schema(description = "When, in UTC") Instant madeAt,
      @Schema(description = "What was answered; null until then") @Nullable String answer,
      @Schema(description = "Who answered, or null") @Nullable String answeredBy) {}
}
