package eu.cordee.registry.surveyanswer;

import eu.cordee.registry.survey.QuestionKind;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a survey says, as far as it tells of nobody. */
@Schema(
    name = "SurveyResultsView",
    description = "What a survey says, as far as it tells of nobody")
public record SurveyResultsView(
    UUID surveyId,
    @Schema(description = "Who was asked and how far they came: all, each group, each region")
        List<ResponseRate> rates,
    @Schema(description = "Question by question; nothing until the survey is closed")
        List<QuestionResult> questions) {

  /** How many of those who were asked answered, by the definitions of AAPOR. */
  @Schema(
      name = "ResponseRate",
      description = "How many of those who were asked answered, by the definitions of AAPOR")
  public record ResponseRate(
      @Schema(description = "Short name of the group, or null") @Nullable String group,
      @Schema(description = "NUTS code of the region, or null") @Nullable String nuts,
      @Schema(description = "How many have a secret address, or were interviewed") long asked,
      @Schema(description = "How many answered all that they had to") long complete,
      @Schema(description = "How many have begun") long partial,
      @Schema(description = "How many do not want to") long refused,
      @Schema(description = "RR1: complete ones of all asked; null where nobody was")
          @Nullable Double rr1,
      @Schema(description = "RR2: complete and partial ones of all asked; null where nobody was")
          @Nullable Double rr2) {}

  /** What is said to one question. */
  @Schema(name = "QuestionResult", description = "What is said to one question")
  public record QuestionResult(
      @Schema(description = "Short name of the question") String question,
      QuestionKind kind,
      @Schema(
              description =
                  "Whether there is anything to tell: not of words, nor where totals could tell of somebody")
          boolean told,
      @Schema(
              description =
                  "What the counts are of: options (of a ranking as the best), numbers, and NONE for no answer")
          List<String> values,
      @Schema(description = "All, then each group, then each region") List<ResultRow> rows) {}

  /** Who said what. */
  @Schema(name = "ResultRow", description = "How many said what")
  public record ResultRow(
      @Schema(description = "Short name of the group, or null") @Nullable String group,
      @Schema(description = "NUTS code of the region, or null") @Nullable String nuts,
      @Schema(description = "Value by value") List<ResultCount> counts,
      @Schema(description = "How many it is about; null likewise") @Nullable Long total) {}

  /** How many said one thing. */
  @Schema(name = "ResultCount", description = "How many said one thing")
  public record ResultCount(
      @Schema(description = "What they said, as the result names it") String value,
      @Schema(description = "How many; null where fewer than five could be found out about")
          @Nullable Long count) {}
}
