package eu.cordee.registry.survey;

import eu.cordee.kit.http.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A survey as those who make it see it. */
@Schema(name = "SurveyView", description = "A survey as those who make it see it")
public record SurveyView(
    UUID id,
    @Schema(description = "Counts the surveys of the study") int number,
    SurveyMode mode,
    SurveyState state,
    Questionnaire questionnaire,
    @Schema(description = "Fingerprint of what it asks; null before it opened")
        @Nullable String sha256,
    @Schema(description = "When it opened, in UTC; null until then") @Nullable Instant openedAt,
    @Schema(description = "When it closed, in UTC; null until then") @Nullable Instant closedAt,
    long version)
    implements Versioned {

  /** As it is now. */
  public static SurveyView of(Survey survey) {
    return new SurveyView(
        survey.id(),
        survey.number(),
        survey.mode(),
        survey.state(),
        survey.questionnaire(),
        survey.sha256(),
        survey.openedAt(),
        survey.closedAt(),
        survey.version());
  }
}
