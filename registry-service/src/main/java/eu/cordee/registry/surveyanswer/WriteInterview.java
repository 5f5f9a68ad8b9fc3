package eu.cordee.registry.surveyanswer;

import eu.cordee.registry.survey.SurveyAnswer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody said to whoever interviewed them. */
@Schema(description = "What somebody said to whoever interviewed them")
public record WriteInterview(
    @NotNull @Valid @Size(max = 100) List<@NotNull SurveyAnswer> answers,
    @Schema(description = "Whether that is all") @NotNull Boolean complete,
    @Schema(
            description =
                "Whether they were told what the survey promises, and agreed that it is typed in; must be true")
        @NotNull
        Boolean consent) {}
