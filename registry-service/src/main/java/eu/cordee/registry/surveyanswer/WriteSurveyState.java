package eu.cordee.registry.surveyanswer;

import eu.cordee.registry.survey.SurveyState;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a survey is to be. */
@Schema(description = "How far a survey is to be: open, then closed")
public record WriteSurveyState(@NotNull SurveyState state) {}
