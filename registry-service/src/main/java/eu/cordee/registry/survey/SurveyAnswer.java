package eu.cordee.registry.survey;

import eu.cordee.registry.search.PlainText;
import eu.cordee.registry.study.StudyInstrument;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is answered to one question. */
@Schema(name = "SurveyAnswer", description = "What is answered to one question")
public record SurveyAnswer(
    @Schema(description = "Short name of the question")
        @NotNull
        @Pattern(regexp = StudyInstrument.CODE)
        String question,
    @Schema(
            description =
                "Short names of options (of a ranking the best first), a number, or words; none is no answer")
        @NotNull
        @Size(max = 50)
        List<@NotNull @Size(max = 2_000) @PlainText String> values) {

  /** What the value of a question that is not answered in words looks like. */
  static final String VALUE = "[A-Z][A-Z0-9_]{0,29}|[1-9]|10";
}
