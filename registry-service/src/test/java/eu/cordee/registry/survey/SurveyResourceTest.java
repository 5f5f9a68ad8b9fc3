package eu.cordee.registry.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import eu.cordee.registry.study.StudyDesk;
import eu.cordee.registry.testing.Client;
import eu.cordee.registry.testing.RegistryResourceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Surveys of a study, and whom they ask. */
@QuarkusTest
class SurveyResourceTest extends RegistryResourceTest {

  private StudyDesk study;
  private SurveyDesk survey;

  @BeforeEach
  void aDraft() {
    study = StudyDesk.begin(Client.organiser("lead"));
    survey = SurveyDesk.begin(study, "CONFIDENTIAL");
  }

  @Test
  void whatItAsksChangesUntilItOpensAndNeverAfter() {
    // Given
    survey.owner().request().get(survey.place()).then().body("sha256", nullValue());
    survey
        .owner()
        .json(SurveyDesk.wish("OPEN"))
        .header("If-Match", "*")
        .put(survey.place())
        .then()
        .statusCode(200)
        .body("mode", equalTo("OPEN"));
    survey.state("OPEN").statusCode(409).body("type", endsWith("/survey-asks-nothing"));
    survey.ask(List.of(SurveyDesk.row("A", "FIRMS", "CH02")));
    // When
    survey.state("OPEN").statusCode(200).body("sha256", notNullValue());
    // Then
    survey
        .owner()
        .json(SurveyDesk.wish("ANONYMOUS"))
        .header("If-Match", "*")
        .put(survey.place())
        .then()
        .statusCode(409)
        .body("type", endsWith("/survey-is-fixed"));
    assertThatThrownBy(
            () ->
                truth.execute("update survey set content = '{}' where id = '" + survey.id() + "'"))
        .hasStackTraceContaining("on record");
    survey.state("DRAFT").statusCode(409);
    survey.state("CLOSED").statusCode(200);
    survey.state("OPEN").statusCode(409);
    assertThatThrownBy(
            () ->
                truth.execute(
                    "update survey set state = 'OPEN', closed_at = null where id = '"
                        + survey.id()
                        + "'"))
        .hasStackTraceContaining("on record");
  }

  /** The twin: without the trigger the questions change under those who answered. */
  @Test
  void withoutTheTriggerWhatItAsksWouldChange() {
    survey.ask(List.of(SurveyDesk.row("A", "FIRMS", "CH02")));
    survey.state("OPEN").statusCode(200);
    truth.execute("alter table survey disable trigger survey_is_fixed");
    try {
      truth.execute("update survey set content = '{}' where id = '" + survey.id() + "'");
    } finally {
      truth.execute("alter table survey enable trigger survey_is_fixed");
    }
  }

  @Test
  void aConditionOnALaterQuestionIsRefusedByName() {
    Map<String, Object> wish = new HashMap<>(SurveyDesk.wish("OPEN"));
    Map<String, Object> questionnaire = new HashMap<>(questionnaire(wish));
    List<Object> questions = new ArrayList<>((List<?>) questionnaire.get("questions"));
    Collections.swap(questions, 0, 1);
    questionnaire.put("questions", questions);
    wish.put("questionnaire", questionnaire);
    survey
        .owner()
        .json(wish)
        .header("If-Match", "*")
        .put(survey.place())
        .then()
        .statusCode(400)
        .body("detail", containsString("WHY hangs on KNOWS, which comes later"));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> questionnaire(Map<String, Object> wish) {
    return (Map<String, Object>) wish.get("questionnaire");
  }

  @Test
  void theListIsLoadedWholeAndTheSameRowsAgainChangeNothing() {
    List<Map<String, Object>> rows =
        List.of(SurveyDesk.row("A", "FIRMS", "CH02"), SurveyDesk.row("B", "STATE", "FRK2"));
    survey.ask(rows);
    survey.ask(rows);
    survey
        .owner()
        .json(Map.of("stakeholders", List.of(SurveyDesk.row("C", "STATE", "SI04"))))
        .post(survey.place() + "/stakeholders/imports")
        .then()
        .statusCode(400)
        .body("detail", containsString("region"));
    survey
        .owner()
        .request()
        .get(survey.place() + "/stakeholders")
        .then()
        .body("items", hasSize(2), "items[0].invited", equalTo(true));
  }

  @Test
  void ofASecretOnlyTheFingerprintIsKept() {
    String secret = survey.ask(List.of(SurveyDesk.row("A", "FIRMS", "CH02"))).getFirst();
    assertThat(truth.count("select count(*) from stakeholder where sha256 = '" + secret + "'"))
        .isZero();
    assertThat(
            truth.count(
                "select count(*) from idempotent_answer where body::text like '%" + secret + "%'"))
        .isZero();
    SurveyDesk.sheet(secret).statusCode(404);
    survey.state("OPEN").statusCode(200);
    SurveyDesk.sheet(secret).statusCode(200).body("mode", equalTo("CONFIDENTIAL"));
    // A new one takes the place of the one before.
    String next = survey.ask(List.of(SurveyDesk.row("A", "FIRMS", "CH02"))).getFirst();
    SurveyDesk.sheet(secret).statusCode(404);
    SurveyDesk.sheet(next).statusCode(200);
  }

  @Test
  void ownersAndLeadsMakeAndOnlyInterviewersSeeWhomItAsksToo() {
    Client analyst = study.with("ana", "ANALYST");
    analyst.request().get(survey.place()).then().statusCode(200);
    analyst.request().get(survey.place() + "/stakeholders").then().statusCode(200);
    Client reviewer = study.with("rita", "REVIEWER");
    reviewer.request().get(survey.place() + "/stakeholders").then().statusCode(403);
    analyst.json(SurveyDesk.wish("OPEN")).put(survey.place()).then().statusCode(403);
    analyst.json(Map.of("state", "OPEN")).put(survey.place() + "/state").then().statusCode(403);
    Client.organiser("x").request().get(survey.place()).then().statusCode(404);
    study.lead().request().get(survey.place() + "/stakeholders").then().statusCode(200);
  }
}
