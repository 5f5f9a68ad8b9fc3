package eu.cordee.registry.project;

import eu.cordee.kit.http.Versioned;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A past project in the library of a study. */
@Schema(name = "ProjectView", description = "A past project in the library of a study")
public record ProjectView(
    UUID id,
    @Schema(description = "Names it in the study") String reference,
    String title,
    @Schema(description = "Who paid for it") String programme,
    @Schema(description = "What it did and what came of it") String summary,
    @Schema(description = "NUTS code of the region that it counts for") String nuts,
    @Schema(description = "The year in which it began") int startYear,
    @Schema(description = "The year in which it ended") int endYear,
    @Schema(description = "In whole euros, or null") @Nullable Long budget,
    @Schema(description = "Short names of the instruments that it used") List<String> instruments,
    @Schema(description = "Who did it") List<ProjectPartner> partners,
    @Schema(description = "Where one reads about it") List<String> links,
    long version)
    implements Versioned {

  static ProjectView of(Project project) {
    return new ProjectView(
        project.id(),
        project.reference(),
        project.title(),
        project.programme(),
        project.summary(),
        project.nuts(),
        project.startYear(),
        project.endYear(),
        project.budget(),
        project.instruments(),
        project.partners(),
        project.links(),
        project.version());
  }
}
