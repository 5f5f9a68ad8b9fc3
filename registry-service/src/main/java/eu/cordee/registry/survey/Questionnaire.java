package eu.cordee.registry.survey;

import eu.cordee.kit.http.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a survey asks. A condition looks at earlier questions alone, so there are no loops, and one
 * walk from the first question to the last tells which are asked.
 */
@Schema(name = "Questionnaire", description = "What a survey asks")
public record Questionnaire(
    @Schema(description = "What the survey is called") @NotNull @Valid SurveyText title,
    @Schema(description = "What is said before the first question, or null") @Nullable @Valid
        SurveyText introduction,
    @NotNull @Valid @Size(max = 100) List<@NotNull SurveyQuestion> questions) {

  private static final String FIELD = "questions";
  private static final String ANSWERS = "answers";

  /**
   * Whether it makes sense.
   *
   * @throws ProblemException 400 with the name of the question that does not
   */
  void requireSense() {
    Map<String, SurveyQuestion> earlier = new LinkedHashMap<>();
    List<String> all = questions.stream().map(SurveyQuestion::code).toList();
    for (SurveyQuestion question : questions) {
      String wrong = earlier.containsKey(question.code()) ? "stands twice" : shape(question);
      if (wrong == null && question.visibleIf() != null) {
        wrong = reference(question, question.visibleIf(), earlier, all);
      }
      if (wrong != null) {
        throw ProblemException.badField(FIELD, question.code() + " " + wrong);
      }
      earlier.put(question.code(), question);
    }
  }

  private static @Nullable String shape(SurveyQuestion question) {
    if (question.kind().hasOptions() != (question.options() != null)) {
      return question.options() == null ? "has no options" : "takes no options";
    }
    if ((question.kind() == QuestionKind.RATING) != (question.scale() != null)) {
      return question.scale() == null ? "has no scale" : "takes no scale";
    }
    List<String> values = question.values();
    return new HashSet<>(values).size() < values.size() ? "has an option twice" : null;
  }

  private static @Nullable String reference(
      SurveyQuestion question,
      SurveyCondition condition,
      Map<String, SurveyQuestion> earlier,
      List<String> all) {
    for (SurveyCondition.Test test : condition.tests()) {
      SurveyQuestion other = earlier.get(test.question());
      if (test.question().equals(question.code())) {
        return "hangs on itself";
      }
      if (other == null) {
        return all.contains(test.question())
            ? "hangs on " + test.question() + ", which comes later"
            : "hangs on " + test.question() + ", which does not exist";
      }
      if (!other.kind().decides()) {
        return "hangs on " + test.question() + ", which is neither chosen from nor rated";
      }
      if (!other.values().containsAll(test.values())) {
        return "hangs on an answer that " + test.question() + " does not have";
      }
    }
    return null;
  }

  /**
   * What of the answers counts: what is hidden is dropped before the next question is looked at.
   *
   * @param complete whether all that must be answered has to be
   * @return by question, in their order; without those that have no answer
   * @throws ProblemException 400 with the name of the question that takes no such answer
   */
  public Map<String, List<String>> kept(List<SurveyAnswer> answers, boolean complete) {
    Map<String, List<String>> given = byQuestion(answers);
    Map<String, List<String>> kept = new LinkedHashMap<>();
    for (SurveyQuestion question : questions) {
      List<String> answer = given.getOrDefault(question.code(), List.of());
      if (question.visibleIf() != null && !question.visibleIf().holds(kept)) {
        continue;
      }
      if (!answer.isEmpty()) {
        String wrong = question.refusal(answer);
        if (wrong != null) {
          throw ProblemException.badField(ANSWERS, question.code() + " " + wrong);
        }
        kept.put(question.code(), answer);
      } else if (complete && question.mustBeAnswered()) {
        throw ProblemException.badField(ANSWERS, question.code() + " must be answered");
      }
    }
    return kept;
  }

  private Map<String, List<String>> byQuestion(List<SurveyAnswer> answers) {
    Map<String, List<String>> given = new LinkedHashMap<>();
    List<String> known = questions.stream().map(SurveyQuestion::code).toList();
    for (SurveyAnswer answer : answers) {
      if (!known.contains(answer.question())) {
        throw ProblemException.badField(ANSWERS, "names a question that the survey does not have");
      }
      // Blanks are no words.
      List<String> values = answer.values().stream().filter(one -> !one.isBlank()).toList();
      if (given.put(answer.question(), values) != null) {
        throw ProblemException.badField(ANSWERS, answer.question() + " is answered twice");
      }
    }
    return given;
  }
}
