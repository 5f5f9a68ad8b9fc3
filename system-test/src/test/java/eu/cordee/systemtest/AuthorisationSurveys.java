package eu.cordee.systemtest;

import com.fasterxml.jackson.databind.JsonNode;
import eu.cordee.launcher.client.ApiClient;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An open survey of a study and drafts beside it, and what is asked of them. */
final class AuthorisationSurveys {

  private final ApiClient admin;
  private final String surveys;
  private final String open;

  /**
   * @param admin makes them
   * @param study where the study is
   */
  AuthorisationSurveys(ApiClient admin, String study) {
    this.admin = admin;
    this.surveys = study + "/surveys";
    open = drafted();
    asked(open);
    admin.put(surveys + "/" + open + "/state", Map.of("state", "OPEN"));
  }

  Map<String, String> prepare(String operation) {
    return switch (operation) {
      case "changeSurvey" -> Map.of("surveyId", drafted());
      case "changeSurveyState" -> {
        String draft = drafted();
        asked(draft);
        yield Map.of("surveyId", draft);
      }
      case "writeInterview" -> Map.of("surveyId", open, "stakeholderId", asked(open));
      case "getSurveySheet", "answerSurvey", "refuseSurvey" -> Map.of("invitation", secret());
      default -> Map.of("surveyId", open);
    };
  }

  Optional<Object> body(String operation) {
    return Optional.ofNullable(
        switch (operation) {
          case "startSurvey", "changeSurvey" -> survey();
          case "changeSurveyState" -> Map.of("state", "OPEN");
          case "importStakeholders" -> Map.of("stakeholders", List.of(row("Known")));
          case "giveSurveyLinks" -> Map.of("stakeholderIds", List.of(asked(open)));
          case "answerSurvey" -> Map.of("answers", helps(), "complete", true);
          case "writeInterview" -> Map.of("answers", helps(), "complete", true, "consent", true);
          default -> null;
        });
  }

  private static List<Map<String, Object>> helps() {
    return List.of(Map.of("question", "HELPS", "values", List.of("4")));
  }

  private String drafted() {
    return admin.post(surveys, survey()).path("id").asText();
  }

  private String asked(String survey) {
    return items(
            admin.post(
                surveys + "/" + survey + "/stakeholders/imports",
                Map.of("stakeholders", List.of(row(UUID.randomUUID().toString())))))
        .path("id")
        .asText();
  }

  private static JsonNode items(JsonNode page) {
    return page.path("items").get(0);
  }

  private String secret() {
    return admin
        .put(surveys + "/" + open + "/links", Map.of("stakeholderIds", List.of(asked(open))))
        .path("links")
        .get(0)
        .path("secret")
        .asText();
  }

  private static Map<String, Object> row(String reference) {
    return Map.of(
        "reference",
        reference,
        "name",
        "Somebody",
        "language",
        "en",
        "group",
        "FIRMS",
        "nuts",
        "CH02");
  }

  private static Map<String, Object> survey() {
    Map<String, Object> question =
        Map.of(
            "code", "HELPS", "kind", "RATING", "text", Map.of("en", "Does it help?"), "scale", 5);
    return Map.of(
        "mode",
        "CONFIDENTIAL",
        "questionnaire",
        Map.of("title", Map.of("en", "Survey"), "questions", List.of(question)));
  }
}
