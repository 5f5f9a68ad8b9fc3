package eu.cordee.registry.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import eu.cordee.kit.http.ProblemException;
import eu.cordee.registry.kept.KeptJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What counts of answers is the same here and in the web client, which runs the same cases. */
class SurveyCasesTest {

  private static final List<String> SAID = List.of("", " ", "\u00a0", "\u2003", "ja", "été ☕");
  private static final List<String> LETTERS = List.of("A", "B", "C", "D");
  private static final Cases CASES = read();

  /** What somebody answered to a survey. */
  record Answered(List<SurveyQuestion> questions, List<SurveyAnswer> answers, boolean complete) {}

  record Case(
      String says,
      List<SurveyQuestion> questions,
      List<SurveyAnswer> answers,
      boolean complete,
      String verdict) {}

  record Random(int seed, int atOnce, List<String> fingerprints) {}

  record Cases(Random random, List<Case> cases) {}

  private static Cases read() {
    try (InputStream file = SurveyCasesTest.class.getResourceAsStream("/survey-cases.json")) {
      return KeptJson.read(
          new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8),
          Cases.class);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void everyCaseIsJudgedAsTheTableSays() {
    assertThat(CASES.cases()).hasSizeGreaterThan(20);
    assertAll(
        CASES.cases().stream()
            .map(
                one ->
                    () ->
                        assertThat(
                                told(new Answered(one.questions(), one.answers(), one.complete())))
                            .as(one.says())
                            .isEqualTo(one.verdict())));
  }

  @Test
  void tenThousandRandomSurveysAreJudgedAsInTheClient() {
    assertThat(CASES.random().atOnce() * CASES.random().fingerprints().size()).isEqualTo(10_000);
    assertThat(fingerprints(SurveyCasesTest::told)).isEqualTo(CASES.random().fingerprints());
  }

  /** The twin: a service in which what is hidden still counted would be another. */
  @Test
  void aServiceThatForgetsConditionsIsSeen() {
    assertThat(fingerprints(one -> told(new Answered(always(one), one.answers(), one.complete()))))
        .isNotEqualTo(CASES.random().fingerprints());
  }

  private static List<SurveyQuestion> always(Answered one) {
    return one.questions().stream()
        .map(
            of ->
                new SurveyQuestion(
                    of.code(), of.kind(), of.text(), of.required(), of.options(), of.scale(), null))
        .toList();
  }

  private static String told(Answered one) {
    try {
      Map<String, List<String>> kept =
          new Questionnaire(SurveyText.english("Q"), null, one.questions())
              .kept(one.answers(), one.complete());
      return kept.entrySet().stream()
          .map(answer -> answer.getKey() + "=" + String.join(",", answer.getValue()))
          .collect(Collectors.joining(" "));
    } catch (ProblemException refused) {
      return "! " + String.valueOf(refused.getMessage()).replaceFirst("^answers ", "");
    }
  }

  private static List<String> fingerprints(Function<Answered, String> judge) {
    IntUnaryOperator next = drawing(CASES.random().seed());
    return Stream.generate(
            () ->
                Stream.generate(() -> judge.apply(draw(next)))
                    .limit(CASES.random().atOnce())
                    .collect(Collectors.joining("\n")))
        .limit(CASES.random().fingerprints().size())
        .map(lines -> KeptJson.sha256(lines).substring(0, 16))
        .toList();
  }

  /** Numerical Recipes' generator: the same in every language. */
  private static IntUnaryOperator drawing(int seed) {
    int[] state = {seed};
    return below -> {
      state[0] = state[0] * 1_664_525 + 1_013_904_223;
      return (state[0] >>> 16) % below;
    };
  }

  /** Step by step as the client's test draws them. */
  private static Answered draw(IntUnaryOperator next) {
    List<SurveyQuestion> questions = new ArrayList<>();
    int number = 1 + next.applyAsInt(6);
    for (int n = 0; n < number; n++) {
      questions.add(question(n, questions, next));
    }
    List<SurveyAnswer> answers = new ArrayList<>();
    for (SurveyQuestion question : questions) {
      if (next.applyAsInt(6) != 0) {
        answers.add(answer(question, next));
      }
    }
    if (next.applyAsInt(2) == 1) {
      answers = new ArrayList<>(answers.reversed());
    }
    SurveyAnswer first = answers.isEmpty() ? null : answers.getFirst();
    if (next.applyAsInt(50) == 0) {
      answers.add(new SurveyAnswer("OTHER", List.of("A")));
    }
    if (next.applyAsInt(50) == 0 && first != null) {
      answers.add(first);
    }
    return new Answered(questions, answers, next.applyAsInt(2) == 1);
  }

  private static SurveyQuestion question(
      int n, List<SurveyQuestion> earlier, IntUnaryOperator next) {
    QuestionKind kind = QuestionKind.values()[next.applyAsInt(QuestionKind.values().length)];
    int many = 2 + next.applyAsInt(3);
    boolean required = next.applyAsInt(2) == 1;
    List<SurveyQuestion> deciding = earlier.stream().filter(one -> one.kind().decides()).toList();
    return new SurveyQuestion(
        "Q" + n,
        kind,
        SurveyText.english("Q"),
        required,
        kind.hasOptions()
            ? LETTERS.subList(0, many).stream()
                .map(code -> new SurveyOption(code, SurveyText.english(code)))
                .toList()
            : null,
        kind == QuestionKind.RATING ? many : null,
        !deciding.isEmpty() && next.applyAsInt(2) == 1 ? condition(deciding, next) : null);
  }

  private static @Nullable SurveyCondition condition(
      List<SurveyQuestion> deciding, IntUnaryOperator next) {
    SurveyCondition.Join join =
        next.applyAsInt(2) == 0 ? SurveyCondition.Join.ALL : SurveyCondition.Join.ANY;
    List<SurveyCondition.Test> tests = new ArrayList<>();
    int number = 1 + next.applyAsInt(2);
    for (int n = 0; n < number; n++) {
      SurveyQuestion other = deciding.get(next.applyAsInt(deciding.size()));
      List<String> values = other.values();
      tests.add(
          new SurveyCondition.Test(
              other.code(),
              IntStream.range(0, 1 + next.applyAsInt(2))
                  .mapToObj(one -> values.get(next.applyAsInt(values.size())))
                  .toList()));
    }
    return new SurveyCondition(join, tests);
  }

  private static SurveyAnswer answer(SurveyQuestion question, IntUnaryOperator next) {
    List<String> values = question.values();
    int length = next.applyAsInt(4) == 0 ? next.applyAsInt(4) : 1;
    return new SurveyAnswer(
        question.code(),
        IntStream.range(0, length).mapToObj(one -> value(question, values, next)).toList());
  }

  private static String value(SurveyQuestion question, List<String> values, IntUnaryOperator next) {
    if (question.kind() == QuestionKind.TEXT) {
      return SAID.get(next.applyAsInt(SAID.size()));
    }
    return next.applyAsInt(20) == 0 ? "Z" : values.get(next.applyAsInt(values.size()));
  }
}
