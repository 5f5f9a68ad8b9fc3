package eu.cordee.registry.survey;

import static io.restassured.RestAssured.given;

import eu.cordee.registry.study.StudyDesk;
import eu.cordee.registry.testing.Client;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a test asks people. */
public record SurveyDesk(StudyDesk study, Client owner, String id) {

  /** A draft that asks what the study's instruments are worth. */
  public static SurveyDesk begin(StudyDesk study, String mode) {
    Client owner = study.with("sven", "SURVEY_OWNER");
    String id =
        owner
            .json(wish(mode))
            .post(study.place() + "/surveys")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    return new SurveyDesk(study, owner, id);
  }

  /** Whether somebody knows the instruments, why not, and in which order two of them help. */
  public static Map<String, Object> wish(String mode) {
    List<Map<String, Object>> questions =
        List.of(
            question("KNOWS", "SINGLE", List.of("YES", "NO"), null),
            question("WHY", "TEXT", null, "NO"),
            question("BEST", "RANKING", List.of("PILOT", "EVENT"), null));
    return Map.of(
        "mode",
        mode,
        "questionnaire",
        Map.of("title", Map.of("en", "Instruments"), "questions", questions));
  }

  private static Map<String, Object> question(
      String code, String kind, @Nullable List<String> options, @Nullable String onlyIfKnows) {
    Map<String, Object> question = new HashMap<>();
    question.put("code", code);
    question.put("kind", kind);
    question.put("text", Map.of("en", code));
    question.put("required", true);
    if (options != null) {
      question.put(
          "options",
          options.stream().map(one -> Map.of("code", one, "text", Map.of("en", one))).toList());
    }
    if (onlyIfKnows != null) {
      question.put(
          "visibleIf",
          Map.of(
              "join",
              "ALL",
              "tests",
              List.of(Map.of("question", "KNOWS", "values", List.of(onlyIfKnows)))));
    }
    return question;
  }

  /** Where it is. */
  public String place() {
    return study.place() + "/surveys/" + id;
  }

  /** Somebody to ask. */
  public static Map<String, Object> row(String reference, String group, String nuts) {
    return Map.of(
        "reference",
        reference,
        "name",
        "Name " + reference,
        "language",
        "en",
        "group",
        group,
        "nuts",
        nuts);
  }

  /** Puts these on the list; tells their secrets in the same order. */
  public List<String> ask(List<Map<String, Object>> rows) {
    List<String> ids =
        owner
            .json(Map.of("stakeholders", rows))
            .post(place() + "/stakeholders/imports")
            .then()
            .statusCode(200)
            .extract()
            .path("items.id");
    List<Map<String, String>> links =
        owner
            .json(Map.of("stakeholderIds", ids))
            .put(place() + "/links")
            .then()
            .statusCode(200)
            .extract()
            .path("links");
    Map<String, String> secrets = new LinkedHashMap<>();
    links.forEach(one -> secrets.put(one.get("stakeholderId"), one.get("secret")));
    return ids.stream().map(secrets::get).toList();
  }

  /** Opens or closes it. */
  public ValidatableResponse state(String state) {
    return owner.json(Map.of("state", state)).put(place() + "/state").then();
  }

  /** Many people of one group and region. */
  public static List<Map<String, Object>> rows(String group, String nuts, int many) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int one = 0; one < many; one++) {
      rows.add(row(group + "-" + nuts + "-" + one, group, nuts));
    }
    return rows;
  }

  /** Answers without any login. */
  public static ValidatableResponse answer(
      String secret, boolean complete, Map<String, List<String>> answers) {
    List<Map<String, Object>> all =
        answers.entrySet().stream()
            .map(one -> Map.<String, Object>of("question", one.getKey(), "values", one.getValue()))
            .toList();
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("answers", all, "complete", complete))
        .put("/survey-answers/" + secret)
        .then();
  }

  /** What there is to answer, without any login. */
  public static ValidatableResponse sheet(String secret) {
    return given().get("/survey-answers/" + secret).then();
  }
}
