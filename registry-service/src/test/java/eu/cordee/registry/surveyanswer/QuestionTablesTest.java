package eu.cordee.registry.surveyanswer;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.registry.survey.QuestionKind;
import eu.cordee.registry.survey.Questionnaire;
import eu.cordee.registry.survey.SurveyAnswer;
import eu.cordee.registry.survey.SurveyCondition;
import eu.cordee.registry.survey.SurveyOption;
import eu.cordee.registry.survey.SurveyQuestion;
import eu.cordee.registry.survey.SurveyText;
import eu.cordee.registry.surveyanswer.SurveyResultsView.QuestionResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is told of each question, and when nothing is. */
class QuestionTablesTest {

  private static SurveyQuestion question(
      String code, QuestionKind kind, @Nullable SurveyCondition condition, String... options) {
    return new SurveyQuestion(
        code,
        kind,
        SurveyText.english(code),
        true,
        Arrays.stream(options).map(one -> new SurveyOption(one, SurveyText.english(one))).toList(),
        null,
        condition);
  }

  private static SurveyCondition on(String question, String... values) {
    return new SurveyCondition(
        SurveyCondition.Join.ALL, List.of(new SurveyCondition.Test(question, List.of(values))));
  }

  private static List<SealedAnswer> many(int many, SurveyAnswer... answers) {
    List<SealedAnswer> all = new ArrayList<>();
    for (int one = 0; one < many; one++) {
      all.add(new SealedAnswer("FIRMS", "CH02", List.of(answers)));
    }
    return all;
  }

  private static SurveyAnswer says(String question, String... values) {
    return new SurveyAnswer(question, List.of(values));
  }

  @SafeVarargs
  private static List<QuestionResult> told(
      List<SurveyQuestion> questions, List<SealedAnswer>... answers) {
    List<SealedAnswer> all = new ArrayList<>();
    for (List<SealedAnswer> some : answers) {
      all.addAll(some);
    }
    return QuestionTables.of(new Questionnaire(SurveyText.english("Survey"), null, questions), all);
  }

  @Test
  void eachOptionOfSeveralIsAYesOrNo() {
    List<QuestionResult> told =
        told(
            List.of(question("USES", QuestionKind.MULTIPLE, null, "PILOT", "EVENT")),
            many(6, says("USES", "PILOT", "EVENT")),
            many(7, says("USES", "PILOT")),
            many(6));
    assertThat(counts(told.getFirst())).containsExactly(13L, 6L);
    assertThat(told.getFirst().rows().getFirst().total()).isEqualTo(19);
  }

  /** All but two chose it: their number would tell it of the others, too. */
  @Test
  void whatNearlyAllChoseIsHiddenLikeWhatNearlyNobodyDid() {
    List<QuestionResult> told =
        told(
            List.of(question("USES", QuestionKind.MULTIPLE, null, "PILOT", "EVENT")),
            many(17, says("USES", "PILOT")),
            many(2, says("USES", "EVENT")));
    assertThat(counts(told.getFirst())).containsOnlyNulls();
  }

  /** How many were asked the second one is how many said yes to the first. */
  @Test
  void whatHangsOnAHiddenCountIsNotTold() {
    List<SurveyQuestion> questions =
        List.of(
            question("KNOWS", QuestionKind.SINGLE, null, "YES", "NO", "MAYBE"),
            question("USES", QuestionKind.SINGLE, on("KNOWS", "YES"), "A", "B"));
    List<QuestionResult> told =
        told(
            questions,
            many(20, says("KNOWS", "YES"), says("USES", "A")),
            many(3, says("KNOWS", "NO")));
    assertThat(counts(told.get(0))).contains((Long) null);
    assertThat(told.get(1).told()).isFalse();
  }

  @Test
  void whatHangsOnACountThatIsToldIsToldOfAllTogether() {
    SurveyQuestion uses = question("USES", QuestionKind.MULTIPLE, null, "A");
    SurveyQuestion often = question("OFTEN", QuestionKind.SINGLE, on("USES", "A"), "YES", "NO");
    List<QuestionResult> told =
        told(
            List.of(uses, often),
            many(7, says("USES", "A"), says("OFTEN", "YES")),
            many(8, says("USES", "A"), says("OFTEN", "NO")),
            many(9));
    assertThat(told.get(1).told()).isTrue();
    assertThat(told.get(1).rows()).hasSize(1);
    assertThat(told.get(1).rows().getFirst().total()).isEqualTo(15);
  }

  private static List<@Nullable Long> counts(QuestionResult result) {
    List<@Nullable Long> counts = new ArrayList<>();
    result.rows().getFirst().counts().forEach(one -> counts.add(one.count()));
    return counts;
  }
}
