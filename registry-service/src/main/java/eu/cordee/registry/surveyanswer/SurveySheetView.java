package eu.cordee.registry.surveyanswer;

import eu.cordee.registry.survey.Participation;
import eu.cordee.registry.survey.Questionnaire;
import eu.cordee.registry.survey.SurveyAnswer;
import eu.cordee.registry.survey.SurveyMode;
import eu.cordee.registry.survey.SurveyState;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A survey as somebody who is asked sees it. */
@Schema(name = "SurveySheetView", description = "A survey as somebody who is asked sees it")
public record SurveySheetView(
    SurveyMode mode,
    SurveyState state,
    @Schema(description = "In which language they are asked first") String language,
    Questionnaire questionnaire,
    @Schema(description = "What they said before; nothing in an anonymous survey")
        List<SurveyAnswer> answers,
    Participation participation) {}
