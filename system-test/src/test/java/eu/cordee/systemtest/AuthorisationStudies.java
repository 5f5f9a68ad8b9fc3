package eu.cordee.systemtest;

import com.fasterxml.jackson.databind.JsonNode;
import eu.cordee.launcher.client.ApiClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An open study with past projects and reviewers, and what is asked of it. */
final class AuthorisationStudies {

  private static final List<String> CRITERIA =
      List.of("EFFECTIVENESS", "SUSTAINABILITY", "TRANSFERABILITY");

  private final ApiClient admin;
  private final String stranger;
  private final String study;
  private final String another;
  private final String reviewed;
  private final String differing;
  private final String event;
  private final String cafe = UUID.randomUUID().toString();
  private final String ranking;
  private final String policy;
  private final String reviewer;
  private final AuthorisationSurveys surveys;

  /**
   * @param admin leads the studies, and reviews
   * @param manager reviews a project of the first, as the admin does
   * @param expert looks at a policy recommendation from outside
   * @param stranger becomes a reviewer, who has nothing to review
   */
  AuthorisationStudies(
      ApiClient admin,
      ApiClient manager,
      ApiClient expert,
      String expertId,
      List<String> reviewers,
      String stranger,
      String event) {
    this.admin = admin;
    this.stranger = stranger;
    this.event = event;
    study = id(admin.post("/api/registry/studies", study()));
    another = id(admin.post("/api/registry/studies", study()));
    reviewer = reviewers.getFirst();
    admin.post(place() + "/projects/imports", Map.of("projects", List.of(row("Known"))));
    reviewed = project();
    differing = project();
    String settled = project();
    for (String reviewer : reviewers) {
      admit(reviewer, List.of("LEAD", "REVIEWER").subList(reviewers.indexOf(reviewer), 2));
      for (String project : List.of(reviewed, differing, settled)) {
        admin.put(place() + "/projects/" + project + "/reviewers/" + reviewer, Map.of());
      }
    }
    review(admin, settled, 3);
    review(manager, settled, 3);
    review(admin, differing, 3);
    review(manager, differing, 1);
    ranking = id(admin.post(place() + "/rankings", Map.of()));
    policy = published(manager, expert, expertId);
    surveys = new AuthorisationSurveys(admin, place());
  }

  /** One that everybody may read; who looked at it from outside is no longer on the study. */
  private String published(ApiClient partner, ApiClient expert, String expertId) {
    String one = drafted();
    step(admin, one, "SUBMIT");
    step(partner, one, "ENDORSE");
    admit(expertId, List.of("EXPERT"));
    step(expert, one, "APPROVE");
    step(admin, one, "PUBLISH");
    admin.delete(place() + "/people/" + expertId);
    return one;
  }

  private void step(ApiClient by, String policy, String kind) {
    by.onceKnown(() -> by.post(policies() + "/" + policy + "/steps", Map.of("kind", kind)));
  }

  private String drafted() {
    return id(admin.post(policies(), policy()));
  }

  private Map<String, Object> policy() {
    return Map.of(
        "title", "Recommended",
        "statement", "Do it.",
        "addressee", "A region",
        "strength", "STRONG",
        "direction", "FOR",
        "citations", List.of(Map.of("kind", "PROJECT", "targetId", reviewed)));
  }

  private String policies() {
    return place() + "/policy-recommendations";
  }

  private void review(ApiClient by, String project, int mark) {
    Map<String, Object> review = Map.of("marks", marks(mark), "submitted", true);
    by.onceKnown(() -> by.put(place() + "/projects/" + project + "/review", review));
  }

  Map<String, String> prepare(String operation) {
    Map<String, String> ids =
        new HashMap<>(
            Map.of(
                "study", study, "projectId", reviewed, "rankingId", ranking, "policyId", policy));
    ids.putAll(surveys.prepare(operation));
    switch (operation) {
      case "addStudyCafe", "removeStudyCafe" -> {
        ids.put("cafeId", cafe);
        admin.put(place() + "/cafes/" + cafe, Map.of("eventId", event, "nuts", "CH02"));
      }
      case "changePolicyRecommendation", "takePolicyStep" -> ids.put("policyId", drafted());
      case "answerPolicyComment" -> {
        String commented = drafted();
        ids.put("policyId", commented);
        ids.put(
            "commentId",
            id(
                admin
                    .post(policies() + "/" + commented + "/comments", Map.of("text", "Why?"))
                    .path("comments")
                    .get(0)));
      }
      case "reconcileReviews" -> ids.put("projectId", differing);
      case "joinStudy" -> ids.put("invitation", invitation());
      case "admitToStudy", "dismissFromStudy" -> ids.put("personId", stranger);
      case "assignReviewer", "relieveReviewer" -> {
        String fresh = project();
        admit(stranger, List.of("REVIEWER"));
        ids.put("personId", stranger);
        ids.put("projectId", fresh);
        admin.put(place() + "/projects/" + fresh + "/reviewers/" + stranger, Map.of());
      }
      default -> {}
    }
    return ids;
  }

  /** Another study of the same lead, in which there is nothing. */
  String another() {
    return another;
  }

  Optional<Object> body(String operation) {
    return Optional.ofNullable(
        switch (operation) {
          case "startStudy", "changeStudy" -> study();
          case "inviteToStudy" -> Map.of("roles", List.of("ANALYST"));
          case "admitToStudy" -> Map.of("roles", List.of("ANALYST"));
          case "addStudyCafe" -> Map.of("eventId", event, "nuts", "CH02");
          case "startRanking" -> Map.of();
          case "startPolicyRecommendation", "changePolicyRecommendation" -> policy();
          case "takePolicyStep" -> Map.of("kind", "SUBMIT", "note", "To be read");
          case "commentPolicyRecommendation", "answerPolicyComment" -> Map.of("text", "Why?");
          case "importProjects" -> Map.of("projects", List.of(row("Known")));
          case "importReviews" ->
              Map.of(
                  "reviews",
                  List.of(Map.of("reference", "Known", "reviewerId", reviewer, "marks", marks(2))));
          case "assignReviewer" -> Map.of();
          case "writeReview" -> Map.of("marks", List.of(), "comment", "To be seen");
          case "reconcileReviews" -> Map.of("marks", marks(2), "reason", "We talked");
          default -> surveys.body(operation).orElse(null);
        });
  }

  private static List<Map<String, Object>> marks(int mark) {
    return CRITERIA.stream()
        .map(criterion -> Map.<String, Object>of("criterion", criterion, "mark", mark))
        .toList();
  }

  /** Of the study in which nothing else is asked, for all who try it come to it. */
  private String invitation() {
    return admin
        .post(
            "/api/registry/studies/" + another + "/invitations",
            Map.of("roles", List.of("ANALYST")))
        .path("secret")
        .asText();
  }

  private void admit(String person, List<String> roles) {
    admin.put(place() + "/people/" + person, Map.of("roles", roles));
  }

  private String project() {
    return id(
        admin
            .post(
                place() + "/projects/imports",
                Map.of("projects", List.of(row(UUID.randomUUID().toString()))))
            .path("projects")
            .get(0));
  }

  private static Map<String, Object> row(String reference) {
    return Map.of(
        "reference",
        reference,
        "title",
        "Past project",
        "nuts",
        "CH02",
        "startYear",
        2010,
        "endYear",
        2012,
        "instruments",
        List.of("PILOT"));
  }

  private static Map<String, Object> study() {
    return Map.of(
        "title",
        "Study " + UUID.randomUUID(),
        "question",
        "Which instruments help?",
        "open",
        true,
        "regions",
        List.of("CH02"));
  }

  private String place() {
    return "/api/registry/studies/" + study;
  }

  private static String id(JsonNode thing) {
    return thing.path("id").asText();
  }
}
