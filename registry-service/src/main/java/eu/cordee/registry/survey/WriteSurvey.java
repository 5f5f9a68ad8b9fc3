package eu.cordee.registry.survey;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said about a survey. */
@Schema(description = "What is said about a survey")
public record WriteSurvey(@NotNull SurveyMode mode, @NotNull @Valid Questionnaire questionnaire) {}
