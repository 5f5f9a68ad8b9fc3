package eu.cordee.registry.surveyanswer;

import eu.cordee.registry.survey.SurveyAnswer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody answers to a survey. */
@Schema(description = "What somebody answers to a survey")
public record WriteSurveyAnswers(
    @NotNull @Valid @Size(max = 100) List<@NotNull SurveyAnswer> answers,
    @Schema(description = "Whether that is all; must be so in an anonymous survey") @NotNull
        Boolean complete) {}
