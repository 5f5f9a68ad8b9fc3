package eu.cordee.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import eu.cordee.launcher.client.ApiClient;
import eu.cordee.launcher.process.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A study of how clusters help small firms to go international, of the shape that the real one of
 * the Alps had: six regions of five countries, seven partners, seventy-two past projects with two
 * reviews each, a ranking, and a recommendation that waits for a partner. All of it is made up; the
 * order that comes out is the published one.
 */
final class AlpineStudy {

  private static final List<String> REGIONS =
      List.of("FRK2", "FRC2", "ITH1", "AT33", "CH02", "DE13");
  private static final List<String> PARTNERS =
      List.of("org-004", "org-003", "org-006", "org-005", "org-001", "org-002", "org-012");
  private static final List<String> REVIEWERS =
      List.of("p-004", "p-005", "p-007", "p-008", "p-009", "p-010");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ApiClient api;
  private final Map<String, String> organisations;
  private final Map<String, String> people;
  private String study = "";

  /**
   * Ids by the references of the story; the people take part in an event of the caller.
   *
   * @param api leads the study
   */
  AlpineStudy(ApiClient api, Map<String, String> organisations, Map<String, String> people) {
    this.api = api;
    this.organisations = organisations;
    this.people = people;
  }

  void begin() {
    study =
        "/api/registry/studies/"
            + api.postOnce("demo-study", "/api/registry/studies", study()).path("id").asText();
    admit("dario", "LEAD", "ANALYST", "PUBLISHER");
    admit("ada", "REVIEWER");
    admit("ben", "REVIEWER", "EXPERT");
    REVIEWERS.forEach(reviewer -> admit(reviewer, "REVIEWER"));
    List<PastProject> projects = PastProject.all(REGIONS);
    Map<String, String> ids = new HashMap<>();
    api.post(
            study + "/projects/imports",
            Map.of("projects", projects.stream().map(PastProject::row).toList()))
        .path("projects")
        .forEach(row -> ids.put(row.path("reference").asText(), row.path("id").asText()));
    api.post(study + "/review-imports", Map.of("reviews", reviews(projects)));
    forAda(projects, ids);
    recommend(ranking());
  }

  private Map<String, Object> study() {
    Map<String, Object> wish = new HashMap<>();
    wish.put("title", "Clusters of the Alps go international");
    wish.put(
        "question",
        "Which instruments of clusters help small firms of the Alpine space to go international?");
    wish.put(
        "description",
        "Seven partners in six regions look at what past projects did and recommend what to do next.\n\n"
            + "Made up for the demonstration, after the shape of a real study.");
    wish.put("open", true);
    wish.put("regions", REGIONS);
    wish.put(
        "partners",
        IntStream.range(0, PARTNERS.size())
            .mapToObj(
                n -> {
                  Map<String, Object> partner = new HashMap<>();
                  partner.put("organisationId", organisations.get(PARTNERS.get(n)));
                  partner.put("nuts", n < REGIONS.size() ? REGIONS.get(n) : null);
                  partner.put(
                      "task", n < REGIONS.size() ? "Reviews in its region" : "Closing conference");
                  return partner;
                })
            .toList());
    wish.put(
        "milestones",
        List.of(
            Map.of("day", "2012-09-01", "title", "Kick-off"),
            Map.of("day", "2014-03-31", "title", "Reviews are in"),
            Map.of("day", "2014-06-20", "title", "Cafés in the regions"),
            Map.of("day", "2015-06-18", "title", "Closing conference")));
    return wish;
  }

  /** Everybody was made known by message: the first may come a moment late. */
  private void admit(String reference, String... roles) {
    api.onceKnown(
        () -> api.put(study + "/people/" + people.get(reference), Map.of("roles", List.of(roles))));
  }

  /** Two reviewers each; the last project of each region waits for Ada. */
  private List<Map<String, Object>> reviews(List<PastProject> projects) {
    List<Map<String, Object>> reviews = new ArrayList<>();
    for (PastProject project : projects.subList(0, projects.size() - REGIONS.size())) {
      for (int seat = 0; seat < 2; seat++) {
        String reviewer = REVIEWERS.get((project.number() + seat * 3) % REVIEWERS.size());
        reviews.add(
            Map.of(
                "reference", project.reference(),
                "reviewerId", people.get(reviewer),
                "marks", project.marks(seat),
                "comment", "From the final report."));
      }
    }
    return reviews;
  }

  private void forAda(List<PastProject> projects, Map<String, String> ids) {
    for (PastProject project :
        projects.subList(projects.size() - REGIONS.size(), projects.size())) {
      for (String reviewer : List.of("ada", "ben")) {
        api.put(
            study
                + "/projects/"
                + ids.get(project.reference())
                + "/reviewers/"
                + people.get(reviewer),
            Map.of());
      }
    }
  }

  private String ranking() {
    String ranking =
        study
            + "/rankings/"
            + api.postOnce("demo-ranking" + study, study + "/rankings", Map.of("seed", 1))
                .path("id")
                .asText();
    boolean made =
        Waiting.until(PATIENCE, () -> api.get(ranking).path("state").asText().equals("DONE"));
    if (!made) {
      throw new IllegalStateException("The ranking of the demonstration was not made.");
    }
    return ranking.substring(ranking.lastIndexOf('/') + 1);
  }

  private void recommend(String ranking) {
    String recommendations = study + "/policy-recommendations";
    JsonNode drafted =
        api.postOnce(
            "demo-recommendation" + study,
            recommendations,
            Map.of(
                "title",
                "Pilots that small firms run together",
                "statement",
                "Fund pilot equipment and demonstration facilities that small firms of several regions share, before further studies of them.",
                "addressee",
                "European Commission",
                "strength",
                "STRONG",
                "direction",
                "FOR",
                "judgements",
                List.of(
                    Map.of(
                        "aspect",
                        "BENEFITS",
                        "judgement",
                        "Projects with pilots have the highest marks by every criterion."),
                    Map.of(
                        "aspect",
                        "ACCEPTABILITY",
                        "judgement",
                        "Those who met at a table went on together.")),
                "citations",
                List.of(Map.of("kind", "RANKING", "targetId", ranking))));
    api.postOnce(
        "demo-submitted" + study,
        recommendations + "/" + drafted.path("id").asText() + "/steps",
        Map.of("kind", "SUBMIT", "note", "For the partners"));
  }
}
