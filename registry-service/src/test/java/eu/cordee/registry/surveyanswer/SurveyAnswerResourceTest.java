package eu.cordee.registry.surveyanswer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import eu.cordee.registry.study.StudyDesk;
import eu.cordee.registry.survey.SurveyDesk;
import eu.cordee.registry.testing.Client;
import eu.cordee.registry.testing.RegistryResourceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is answered to surveys, and what is told of it. */
@QuarkusTest
class SurveyAnswerResourceTest extends RegistryResourceTest {

  private static final Map<String, List<String>> YES =
      Map.of("KNOWS", List.of("YES"), "BEST", List.of("PILOT", "EVENT"));

  private StudyDesk study;

  @BeforeEach
  void aStudy() {
    study = StudyDesk.begin(Client.organiser("lead"));
  }

  private SurveyDesk survey(String mode) {
    return SurveyDesk.begin(study, mode);
  }

  private static List<String> open(SurveyDesk survey, List<Map<String, Object>> rows) {
    List<String> secrets = survey.ask(rows);
    survey.state("OPEN").statusCode(200);
    return secrets;
  }

  private static ValidatableResponse results(SurveyDesk survey) {
    return survey.owner().request().get(survey.place() + "/results").then().statusCode(200);
  }

  private static Map<String, List<String>> no(String why) {
    return Map.of("KNOWS", List.of("NO"), "WHY", List.of(why), "BEST", List.of("EVENT", "PILOT"));
  }

  @Test
  void whatWasBegunGoesOnWithHiddenAnswersDropped() {
    SurveyDesk survey = survey("CONFIDENTIAL");
    String secret = open(survey, SurveyDesk.rows("FIRMS", "CH02", 1)).getFirst();
    SurveyDesk.answer(secret, true, Map.of("KNOWS", List.of("NO")))
        .statusCode(400)
        .body("detail", containsString("WHY must be answered"));
    SurveyDesk.answer(
            secret, false, Map.of("KNOWS", List.of("YES"), "WHY", List.of("Nobody asks this")))
        .statusCode(200)
        .body("participation", equalTo("PARTIAL"));
    SurveyDesk.sheet(secret).body("answers.question", contains("KNOWS"));
    SurveyDesk.answer(secret, true, YES).statusCode(200);
    SurveyDesk.answer(secret, true, YES).statusCode(200);
    SurveyDesk.answer(secret, false, YES).statusCode(409);
    results(survey)
        .body(
            "rates[0].rr1",
            equalTo(1.0f),
            "questions",
            empty(),
            "rates[1].group",
            equalTo("FIRMS"));
    survey.state("CLOSED").statusCode(200);
    SurveyDesk.answer(secret, true, YES)
        .statusCode(409)
        .body("type", endsWith("/survey-is-not-open"));
    assertThatThrownBy(
            () ->
                truth.execute(
                    "update survey_answer set answers = '[]' where survey_id = '"
                        + survey.id()
                        + "'"))
        .hasStackTraceContaining("closed");
  }

  @Test
  void whoDoesNotWantToIsCountedAndMayThinkBetterOfIt() {
    SurveyDesk survey = survey("CONFIDENTIAL");
    List<String> secrets = open(survey, SurveyDesk.rows("FIRMS", "CH02", 4));
    SurveyDesk.answer(secrets.get(0), true, YES).statusCode(200);
    SurveyDesk.answer(secrets.get(1), false, Map.of("KNOWS", List.of("NO"))).statusCode(200);
    given().put("/survey-answers/" + secrets.get(2) + "/refusal").then().statusCode(200);
    results(survey)
        .body(
            "rates[0].asked",
            equalTo(4),
            "rates[0].refused",
            equalTo(1),
            "rates[0].rr1",
            equalTo(0.25f),
            "rates[0].rr2",
            equalTo(0.5f));
    SurveyDesk.answer(secrets.get(2), true, YES).statusCode(200);
    results(survey).body("rates[0].refused", equalTo(0), "rates[0].rr1", equalTo(0.5f));
  }

  @Test
  void tablesTellWhatFiveSayAndHideTheRest() {
    SurveyDesk survey = survey("CONFIDENTIAL");
    List<Map<String, Object>> rows = SurveyDesk.rows("FIRMS", "CH02", 12);
    rows.addAll(SurveyDesk.rows("STATE", "FRK2", 12));
    List<String> secrets = open(survey, rows);
    for (int one = 0; one < secrets.size(); one++) {
      SurveyDesk.answer(secrets.get(one), true, one % 12 < 6 ? YES : no("Because")).statusCode(200);
    }
    results(survey).body("questions", empty());
    survey.state("CLOSED").statusCode(200);
    results(survey)
        .body(
            "questions",
            hasSize(3),
            "questions[0].values",
            contains("YES", "NO"),
            "questions[0].rows[0].counts.count",
            contains(12, 12),
            "questions[0].rows.find { it.group == 'STATE' }.counts.count",
            contains(6, 6),
            "questions[0].rows[0].total",
            equalTo(24),
            "questions[1].told",
            equalTo(false));
  }

  @Test
  void closedSurveysBecomeASourceOfTheRanking() {
    SurveyDesk survey = survey("ANONYMOUS");
    List<String> secrets = open(survey, SurveyDesk.rows("FIRMS", "CH02", 6));
    secrets.forEach(secret -> SurveyDesk.answer(secret, true, YES).statusCode(200));
    String rankings = study.place() + "/rankings";
    study.lead().json(Map.of()).post(rankings).then().statusCode(409);
    survey.state("CLOSED").statusCode(200);
    String id =
        study.lead().json(Map.of()).post(rankings).then().statusCode(201).extract().path("id");
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> study.lead().request().get(rankings + "/" + id).path("state").equals("DONE"));
    study
        .lead()
        .request()
        .get(rankings + "/" + id)
        .then()
        .body(
            "surveyAnswers",
            equalTo(6),
            "weights.source",
            contains("SURVEYS"),
            "result.dissent.nuts",
            contains(null, "CH02"));
  }
}
