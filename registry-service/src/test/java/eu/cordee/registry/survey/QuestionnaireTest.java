package eu.cordee.registry.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a survey asks, and which of its questions are hidden. */
class QuestionnaireTest {

  private static final SurveyQuestion KNOWS = single("KNOWS", null, "YES", "NO");

  private static SurveyQuestion single(
      String code, @Nullable SurveyCondition condition, String... options) {
    return question(code, QuestionKind.SINGLE, condition, options);
  }

  private static SurveyQuestion question(
      String code, QuestionKind kind, @Nullable SurveyCondition condition, String... options) {
    return new SurveyQuestion(
        code,
        kind,
        SurveyText.english(code),
        true,
        options.length == 0
            ? null
            : Arrays.stream(options)
                .map(one -> new SurveyOption(one, SurveyText.english(one)))
                .toList(),
        kind == QuestionKind.RATING ? 5 : null,
        condition);
  }

  private static SurveyCondition all(SurveyCondition.Test... tests) {
    return new SurveyCondition(SurveyCondition.Join.ALL, List.of(tests));
  }

  private static SurveyCondition.Test test(String question, String... values) {
    return new SurveyCondition.Test(question, List.of(values));
  }

  private static Questionnaire asking(SurveyQuestion... questions) {
    return new Questionnaire(SurveyText.english("Survey"), null, List.of(questions));
  }

  private static SurveyAnswer answer(String question, String... values) {
    return new SurveyAnswer(question, List.of(values));
  }

  @Test
  void aQuestionThatHangsOnALaterOneIsRefusedByName() {
    assertRefused(
        asking(single("FIRST", all(test("KNOWS", "YES")), "A", "B"), KNOWS),
        "FIRST hangs on KNOWS, which comes later");
  }

  @Test
  void aLoopIsRefusedByName() {
    assertRefused(
        asking(
            single("ONE", all(test("TWO", "A")), "A", "B"),
            single("TWO", all(test("ONE", "A")), "A", "B")),
        "ONE hangs on TWO, which comes later");
    assertRefused(asking(single("SELF", all(test("SELF", "A")), "A", "B")), "SELF hangs on itself");
  }

  @Test
  void conditionsLookOnlyAtWhatIsChosenOrRated() {
    SurveyQuestion words = question("WORDS", QuestionKind.TEXT, null);
    assertRefused(
        asking(words, single("NEXT", all(test("WORDS", "A")), "A", "B")),
        "NEXT hangs on WORDS, which is neither chosen from nor rated");
    assertRefused(
        asking(KNOWS, single("NEXT", all(test("KNOWS", "MAYBE")), "A", "B")),
        "NEXT hangs on an answer that KNOWS does not have");
    assertRefused(
        asking(KNOWS, single("NEXT", all(test("NOBODY", "A")), "A", "B")),
        "NEXT hangs on NOBODY, which does not exist");
  }

  @Test
  void aQuestionHasWhatItsKindNeeds() {
    assertRefused(asking(single("NONE", null)), "NONE has no options");
    assertRefused(asking(single("SAME", null, "A", "A")), "SAME has an option twice");
    assertRefused(asking(question("T", QuestionKind.TEXT, null, "A", "B")), "T takes no options");
    assertRefused(asking(KNOWS, KNOWS), "KNOWS stands twice");
  }

  @Test
  void whatIsHiddenIsDroppedBeforeTheNextQuestionIsLookedAt() {
    Questionnaire chain =
        asking(
            KNOWS,
            single("USES", all(test("KNOWS", "YES")), "OFTEN", "NEVER"),
            single("WHY", all(test("USES", "NEVER")), "COST", "TIME"));
    chain.requireSense();

    assertThat(
            chain.kept(
                List.of(answer("WHY", "COST"), answer("USES", "NEVER"), answer("KNOWS", "NO")),
                true))
        .containsOnlyKeys("KNOWS");
    assertThat(
            chain
                .kept(
                    List.of(answer("KNOWS", "YES"), answer("USES", "NEVER"), answer("WHY", "COST")),
                    true)
                .keySet())
        .containsExactly("KNOWS", "USES", "WHY");
  }

  @Test
  void anyTestIsEnoughWhereAnyIsSaid() {
    SurveyCondition either =
        new SurveyCondition(
            SurveyCondition.Join.ANY, List.of(test("KNOWS", "YES"), test("MARK", "5")));
    Questionnaire asked =
        asking(
            KNOWS, question("MARK", QuestionKind.RATING, null), single("MORE", either, "A", "B"));
    asked.requireSense();

    assertThat(
            asked.kept(
                List.of(answer("KNOWS", "NO"), answer("MARK", "5"), answer("MORE", "A")), true))
        .containsKey("MORE");
    assertThat(
            asked.kept(
                List.of(answer("KNOWS", "NO"), answer("MARK", "4"), answer("MORE", "A")), true))
        .doesNotContainKey("MORE");
  }

  @Test
  void onlyWhatAQuestionTakesIsAnAnswer() {
    Questionnaire asked = asking(KNOWS, question("ORDER", QuestionKind.RANKING, null, "A", "B"));

    assertAnswerRefused(asked, "KNOWS takes one answer", answer("KNOWS", "YES", "NO"));
    assertAnswerRefused(asked, "KNOWS does not have that answer", answer("KNOWS", "MAYBE"));
    assertAnswerRefused(asked, "ORDER has an answer twice", answer("ORDER", "A", "A"));
    assertAnswerRefused(asked, "names a question", answer("OTHER", "A"));
    assertAnswerRefused(
        asked, "KNOWS is answered twice", answer("KNOWS", "YES"), answer("KNOWS", "NO"));
    assertThatThrownBy(() -> asked.kept(List.of(answer("KNOWS", "YES")), true))
        .hasMessageContaining("ORDER must be answered");
  }

  private static void assertRefused(Questionnaire questionnaire, String why) {
    assertThatThrownBy(questionnaire::requireSense).hasMessageContaining(why);
  }

  private static void assertAnswerRefused(
      Questionnaire questionnaire, String why, SurveyAnswer... answers) {
    assertThatThrownBy(() -> questionnaire.kept(List.of(answers), false)).hasMessageContaining(why);
  }
}
