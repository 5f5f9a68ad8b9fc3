package eu.cordee.registry.surveyanswer;

import eu.cordee.registry.survey.QuestionKind;
import eu.cordee.registry.survey.Questionnaire;
import eu.cordee.registry.survey.SurveyCondition;
import eu.cordee.registry.survey.SurveyQuestion;
import eu.cordee.registry.surveyanswer.SurveyResultsView.QuestionResult;
import eu.cordee.registry.surveyanswer.SurveyResultsView.ResultCount;
import eu.cordee.registry.surveyanswer.SurveyResultsView.ResultRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is told of each question.
 *
 * <p>Everybody is asked what hangs on nothing, and who does not answer is counted, too: so all such
 * tables have the same totals of groups and regions. How many are asked what hangs on another
 * answer is itself a count of that answer. So it is told of all together alone, and only where that
 * count is told anyway.
 */
final class QuestionTables {

  private final Questionnaire questionnaire;
  private final List<SurveyVoice> voices;

  /** Questions of which each count of all is told. */
  private final Set<String> whole = new HashSet<>();

  private QuestionTables(Questionnaire questionnaire, List<SealedAnswer> answers) {
    this.questionnaire = questionnaire;
    this.voices = answers.stream().map(SurveyVoice::of).toList();
  }

  static List<QuestionResult> of(Questionnaire questionnaire, List<SealedAnswer> answers) {
    QuestionTables tables = new QuestionTables(questionnaire, answers);
    return questionnaire.questions().stream().map(tables::result).toList();
  }

  private QuestionResult result(SurveyQuestion question) {
    SurveyCondition condition = question.visibleIf();
    List<SurveyVoice> asked =
        condition == null
            ? voices
            : voices.stream().filter(one -> condition.holds(one.answers())).toList();
    boolean told =
        question.kind() != QuestionKind.TEXT
            && asked.size() >= Coarsening.LEAST
            && (condition == null || isTold(condition));
    if (!told) {
      return new QuestionResult(question.code(), question.kind(), false, List.of(), List.of());
    }
    List<ResultRow> rows = new ArrayList<>();
    CountedTable.Line all = CountedTable.of(question, asked, one -> null).getLast();
    rows.add(row(question, null, null, all));
    if (condition == null) {
      CountedTable.of(question, asked, SurveyVoice::group).stream()
          .filter(one -> one.name() != null)
          .forEach(one -> rows.add(row(question, one.name(), null, one)));
      CountedTable.of(question, asked, SurveyVoice::nuts).stream()
          .filter(one -> one.name() != null)
          .forEach(one -> rows.add(row(question, null, one.name(), one)));
    }
    if (all.isWhole()) {
      whole.add(question.code());
    }
    return new QuestionResult(
        question.code(), question.kind(), true, CountedTable.values(question), rows);
  }

  private static ResultRow row(
      SurveyQuestion question,
      @Nullable String group,
      @Nullable String nuts,
      CountedTable.Line line) {
    List<String> values = CountedTable.values(question);
    List<ResultCount> counts = new ArrayList<>();
    for (int at = 0; at < values.size(); at++) {
      counts.add(new ResultCount(values.get(at), line.counts().get(at)));
    }
    return new ResultRow(group, nuts, counts, line.total());
  }

  /** On one question whose counts are all told, and which counts those who are asked apart. */
  private boolean isTold(SurveyCondition condition) {
    if (condition.tests().size() != 1) {
      return false;
    }
    SurveyCondition.Test test = condition.tests().getFirst();
    boolean several =
        questionnaire.questions().stream()
            .anyMatch(
                one -> one.code().equals(test.question()) && one.kind() == QuestionKind.MULTIPLE);
    return whole.contains(test.question()) && (!several || test.values().size() == 1);
  }
}
