package eu.cordee.registry.survey;

import eu.cordee.registry.search.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A text of a survey in its languages; where one is missing the English one is shown. */
@Schema(
    name = "SurveyText",
    description = "A text of a survey; where a language is missing the English one is shown")
public record SurveyText(
    @Schema(description = "English") @NotBlank @Size(max = 1_000) @PlainText String en,
    @Schema(description = "German, or null") @Nullable @Size(max = 1_000) @PlainText String de,
    @Schema(description = "French, or null") @Nullable @Size(max = 1_000) @PlainText String fr,
    @Schema(description = "Italian, or null") @Nullable @Size(max = 1_000) @PlainText String it,
    @Schema(description = "Slovene, or null") @Nullable @Size(max = 1_000) @PlainText String sl) {

  /** In one language alone. */
  public static SurveyText english(String text) {
    return new SurveyText(text, null, null, null, null);
  }
}
