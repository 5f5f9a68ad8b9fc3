package eu.cordee.registry.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was said of a project, as far as the caller may know it. */
@Schema(
    name = "ProjectReviewsView",
    description = "What was said of a project, as far as the caller may know it")
public record ProjectReviewsView(
    UUID projectId,
    @Schema(description = "Who reviews it, and what they say where the caller may see it")
        List<ReviewView> reviews,
    @Schema(
            description =
                "Whether marks of others are kept from the caller: until their own review is in, or for a conflict of interest")
        boolean hidden,
    @Schema(description = "Whether the caller's organisation took part in the project")
        boolean conflict,
    @Schema(description = "What it is worth by criterion; empty until that is settled, or hidden")
        List<ReviewMark> settled,
    @Schema(description = "How differing marks were settled, or null")
        @Nullable ReconciliationView reconciliation,
    @Schema(description = "Whether the caller is to review it and has not yet") boolean due,
    @Schema(description = "Whether the caller may settle differing marks now") boolean reconcilable,
    @Schema(description = "Whether the caller may say who reviews it") boolean assignable) {

  /** What one reviewer says. */
  @Schema(name = "ReviewView", description = "What one reviewer says")
  public record ReviewView(
      UUID personId,
      @Schema(description = "What the reviewer is called") String name,
      @Schema(description = "Whether it is the caller's") boolean mine,
      @Schema(description = "When it was handed in, in UTC; null until then")
          @Nullable Instant submittedAt,
      @Schema(description = "By criterion; none where they are hidden") List<ReviewMark> marks,
      @Schema(description = "Why these marks; empty where it is hidden") String comment,
      @Schema(description = "Why a conflict of interest does not matter, or null")
          @Nullable String dismissal,
      @Schema(description = "Who entered what the reviewer wrote elsewhere, or null")
          @Nullable String enteredBy) {}

  /** How differing marks were settled. */
  @Schema(name = "ReconciliationView", description = "How differing marks were settled")
  public record ReconciliationView(
      String reason,
      @Schema(description = "Who entered it") String name,
      @Schema(description = "When, in UTC") Instant settledAt) {}
}
