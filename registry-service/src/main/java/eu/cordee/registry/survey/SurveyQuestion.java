package eu.cordee.registry.survey;

import eu.cordee.registry.study.StudyInstrument;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One question of a survey. */
@Schema(name = "SurveyQuestion", description = "One question of a survey")
public record SurveyQuestion(
    @Schema(description = "Short name in capitals; names it in answers and conditions")
        @NotNull
        @Pattern(regexp = StudyInstrument.CODE)
        String code,
    @NotNull QuestionKind kind,
    @NotNull @Valid SurveyText text,
    @Schema(description = "Whether it must be answered where it is asked; false when left out")
        @Nullable Boolean required,
    @Schema(description = "What is chosen from or ranked; null for numbers and words")
        @Nullable
        @Valid
        @Size(min = 2, max = 30)
        List<@NotNull SurveyOption> options,
    @Schema(description = "The last number of its scale, which begins at 1; null without one")
        @Nullable
        @Min(2)
        @Max(10)
        Integer scale,
    @Schema(description = "On which earlier answers it is asked; null for always") @Nullable @Valid
        SurveyCondition visibleIf) {

  /** What may be answered, in its order; nothing for words. */
  public List<String> values() {
    if (kind == QuestionKind.RATING) {
      return IntStream.rangeClosed(1, Objects.requireNonNullElse(scale, 0))
          .mapToObj(Integer::toString)
          .toList();
    }
    return options == null ? List.of() : options.stream().map(SurveyOption::code).toList();
  }

  /** Whether everybody who is asked has to. */
  public boolean mustBeAnswered() {
    return Boolean.TRUE.equals(required);
  }

  /** What is wrong with an answer that is not empty, or null. */
  @Nullable String refusal(List<String> answer) {
    if (kind == QuestionKind.TEXT) {
      return answer.size() == 1 ? null : "takes one text";
    }
    if (!values().containsAll(answer)) {
      return "does not have that answer";
    }
    if (new HashSet<>(answer).size() < answer.size()) {
      return "has an answer twice";
    }
    boolean one = kind == QuestionKind.SINGLE || kind == QuestionKind.RATING;
    return one && answer.size() > 1 ? "takes one answer" : null;
  }
}
