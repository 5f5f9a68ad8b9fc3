package eu.cordee.registry.review;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far the reviews of a study are. */
@Schema(name = "ReviewProgressView", description = "How far the reviews of a study are")
public record ReviewProgressView(
    @Schema(description = "Every project of the library, by reference")
        List<ProjectProgressView> projects,
    @Schema(description = "Region by region, in the study's order")
        List<RegionProgressView> regions,
    @Schema(description = "Reviewer by reviewer, by name") List<ReviewerProgressView> reviewers,
    @Schema(description = "How far reviewers agree, criterion by criterion")
        List<CriterionProgressView> criteria) {

  /** Where a project stands for the caller. */
  public enum ReviewState {
    NONE,
    DUE,
    IN
  }

  /** How far one project is. */
  @Schema(name = "ProjectProgressView", description = "How far one project is")
  public record ProjectProgressView(
      UUID projectId,
      @Schema(description = "How many review it") int reviewers,
      @Schema(description = "How many reviews are in") int submitted,
      @Schema(description = "Whether it is known what the project is worth") boolean settled,
      @Schema(description = "Whether the caller has to review it, or has") ReviewState mine,
      @Schema(description = "Whether the caller's organisation took part in it")
          boolean conflict) {}

  /** How far one region is. */
  @Schema(name = "RegionProgressView", description = "How far one region is")
  public record RegionProgressView(
      String nuts,
      String title,
      @Schema(description = "How many projects count for it") int projects,
      @Schema(description = "Of how many all reviews are in") int reviewed,
      @Schema(description = "Of how many it is known what they are worth") int settled) {}

  /** How far one reviewer is. */
  @Schema(name = "ReviewerProgressView", description = "How far one reviewer is")
  public record ReviewerProgressView(
      UUID personId,
      @Schema(description = "What the reviewer is called") String name,
      @Schema(description = "How many projects they review") int assigned,
      @Schema(description = "How many of these reviews are in") int submitted) {}

  /** How far reviewers agree by one criterion. */
  @Schema(name = "CriterionProgressView", description = "How far reviewers agree by one criterion")
  public record CriterionProgressView(
      @Schema(description = "Short name of the criterion") String criterion,
      @Schema(
              description =
                  "Krippendorff's alpha for ordered marks, of projects whose marks the caller may see; null where it cannot be told")
          @Nullable Double alpha,
      @Schema(description = "Of how many projects") int projects) {}
}
