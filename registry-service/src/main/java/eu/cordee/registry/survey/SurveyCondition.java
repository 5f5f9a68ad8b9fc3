package eu.cordee.registry.survey;

import eu.cordee.registry.study.StudyInstrument;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** On which earlier answers a question is asked. */
@Schema(name = "SurveyCondition", description = "On which earlier answers a question is asked")
public record SurveyCondition(
    @Schema(description = "Whether all tests must hold, or any one of them") @NotNull Join join,
    @NotNull @Valid @Size(min = 1, max = 10) List<@NotNull Test> tests) {

  /** How tests are joined. */
  @Schema(name = "SurveyJoin", description = "Whether all tests must hold, or any one of them")
  public enum Join {
    /** Every test holds. */
    ALL,
    /** At least one does. */
    ANY
  }

  /** Holds where the answer to the question has one of the values. */
  @Schema(
      name = "SurveyTest",
      description = "Holds where the answer to the question has one of the values")
  public record Test(
      @Schema(description = "Short name of an earlier question that is chosen from or rated")
          @NotNull
          @Pattern(regexp = StudyInstrument.CODE)
          String question,
      @Schema(description = "Short names of its options, or numbers of its scale")
          @NotNull
          @Size(min = 1, max = 50)
          List<@NotNull @Pattern(regexp = SurveyAnswer.VALUE) String> values) {

    private boolean holds(Map<String, List<String>> kept) {
      return kept.getOrDefault(question, List.of()).stream().anyMatch(values::contains);
    }
  }

  /**
   * Whether the question is asked.
   *
   * @param kept what was answered before, without what was hidden
   */
  public boolean holds(Map<String, List<String>> kept) {
    Predicate<Test> one = test -> test.holds(kept);
    return join == Join.ALL ? tests.stream().allMatch(one) : tests.stream().anyMatch(one);
  }
}
