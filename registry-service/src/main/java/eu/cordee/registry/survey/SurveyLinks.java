package eu.cordee.registry.survey;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Secret addresses, for whoever sends them. */
@Schema(name = "SurveyLinks", description = "Secret addresses, for whoever sends them")
public record SurveyLinks(List<SurveyLink> links) {

  /** How somebody comes to a survey. */
  @Schema(name = "SurveyLink", description = "How somebody comes to a survey")
  public record SurveyLink(
      UUID stakeholderId,
      @Schema(description = "The secret part of their address; told once") String secret) {}

  /** Who gets a secret address in place of the one before. */
  @Schema(
      name = "WriteSurveyLinks",
      description = "Who gets a secret address in place of the one before")
  public record Wish(@NotNull @Size(min = 1, max = 1_000) Set<@NotNull UUID> stakeholderIds) {}
}
