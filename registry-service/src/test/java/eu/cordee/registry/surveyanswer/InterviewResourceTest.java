package eu.cordee.registry.surveyanswer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import eu.cordee.registry.study.StudyDesk;
import eu.cordee.registry.survey.SurveyDesk;
import eu.cordee.registry.testing.Client;
import eu.cordee.registry.testing.RegistryResourceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people say to interviewers. */
@QuarkusTest
class InterviewResourceTest extends RegistryResourceTest {

  private static final Map<String, List<String>> YES =
      Map.of("KNOWS", List.of("YES"), "BEST", List.of("PILOT", "EVENT"));

  private StudyDesk study;
  private Client analyst;

  @BeforeEach
  void anAnalyst() {
    study = StudyDesk.begin(Client.organiser("lead"));
    analyst = study.with("anna", "ANALYST");
  }

  private static String asked(SurveyDesk survey, String reference) {
    return survey
        .owner()
        .json(Map.of("stakeholders", List.of(SurveyDesk.row(reference, "FIRMS", "CH02"))))
        .post(survey.place() + "/stakeholders/imports")
        .then()
        .statusCode(200)
        .extract()
        .path("items[0].id");
  }

  private ValidatableResponse interview(
      SurveyDesk survey, String who, boolean complete, boolean consent) {
    Map<String, Object> knows = Map.of("question", "KNOWS", "values", List.of("YES"));
    Map<String, Object> best = Map.of("question", "BEST", "values", List.of("PILOT", "EVENT"));
    Map<String, Object> wish =
        Map.of("answers", List.of(knows, best), "complete", complete, "consent", consent);
    return analyst.json(wish).put(survey.place() + "/stakeholders/" + who + "/interview").then();
  }

  @Test
  void whoIsInterviewedCountsAsAskedAndWhoTypedItInIsKept() {
    SurveyDesk survey = SurveyDesk.begin(study, "CONFIDENTIAL");
    String who = asked(survey, "INTERVIEWED");
    interview(survey, who, true, true)
        .statusCode(409)
        .body("type", endsWith("/survey-is-not-open"));
    survey.state("OPEN").statusCode(200);
    interview(survey, who, true, false).statusCode(400);
    interview(survey, who, false, true).statusCode(200).body("participation", equalTo("PARTIAL"));
    interview(survey, who, true, true).statusCode(200).body("participation", equalTo("COMPLETE"));
    interview(survey, who, true, true).statusCode(200);
    analyst
        .request()
        .get(survey.place() + "/results")
        .then()
        .body("rates[0].asked", equalTo(1), "rates[0].rr1", equalTo(1.0f));
    assertThat(interviewed(survey)).isEqualTo(1);
  }

  private long interviewed(SurveyDesk survey) {
    return truth.count(
        "select count(*) from survey_answer where interviewer_id is not null and survey_id = '"
            + survey.id()
            + "'");
  }

  @Test
  void whatSomebodyAnsweredThemselvesIsNotReplaced() {
    SurveyDesk survey = SurveyDesk.begin(study, "CONFIDENTIAL");
    String secret = survey.ask(List.of(SurveyDesk.row("SELF", "FIRMS", "CH02"))).getFirst();
    String who = asked(survey, "SELF");
    survey.state("OPEN").statusCode(200);
    interview(survey, who, true, true).statusCode(200);
    SurveyDesk.answer(secret, true, YES).statusCode(200);
    assertThat(interviewed(survey)).isZero();
    interview(survey, who, true, true).statusCode(409).body("type", endsWith("/already-answered"));
  }

  @Test
  void nobodyIsInterviewedAnonymously() {
    SurveyDesk survey = SurveyDesk.begin(study, "ANONYMOUS");
    String who = asked(survey, "ANONYMOUS");
    survey.state("OPEN").statusCode(200);
    interview(survey, who, true, true)
        .statusCode(409)
        .body("type", endsWith("/interview-is-not-anonymous"));
  }

  @Test
  void onlyWhoAsksOrAnalysesInterviews() {
    SurveyDesk survey = SurveyDesk.begin(study, "OPEN");
    String who = asked(survey, "SHY");
    survey.state("OPEN").statusCode(200);
    analyst = study.with("rita", "REVIEWER");
    interview(survey, who, true, true).statusCode(403);
  }

  /** And without the check an answer that has nobody could say who typed it in. */
  @Test
  void theDatabaseKeepsNoInterviewerOfAnAnonymousAnswer() {
    SurveyDesk survey = SurveyDesk.begin(study, "ANONYMOUS");
    asked(survey, "SEALED");
    survey.state("OPEN").statusCode(200);
    survey.state("CLOSED").statusCode(200);
    String told =
        "insert into survey_answer (id, survey_id, interviewer_id, complete, answers)"
            + " values (gen_random_uuid(), '%s', gen_random_uuid(), true, '[]')";
    assertThatThrownBy(() -> truth.execute(told.formatted(survey.id())))
        .hasStackTraceContaining("survey_answer_interviewed");
  }
}
