package eu.cordee.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import eu.cordee.launcher.client.ApiClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Loads the story of Micronora 2012: eleven clusters (four real founders of the Microtechnics
 * Alliance, seven visibly fictitious), their organisations, 180 participants with offers and
 * requests, the fair with slots, tables and programme, and accepted meeting requests that wait for
 * a timetable; a study of past projects, and a call for vouchers. Only through the public API, as
 * any partner system could.
 */
public final class Story {

  /** One organisation in so many belongs to a second cluster. */
  private static final int SHARED = 15;

  /** Ada may say that she speaks for the organisation that she works for. */
  private static final String ADAS = "org-001";

  /** Firms of the other founders of the alliance, and one with whom Dario has a conflict. */
  private static final List<String> APPLICANTS =
      List.of("org-002", "org-003", "org-004", "org-012");

  private final ApiClient api;
  private final Consumer<String> progress;

  public Story(ApiClient api, Consumer<String> progress) {
    this.api = api;
    this.progress = progress;
  }

  /** What was loaded, or found to be there. */
  public record Loaded(String eventId, boolean wasThere) {}

  /** Loads everything that is not there yet. */
  public Loaded load() {
    api.put("/api/registry/people/me", Map.of());
    String existing = existingFair();
    if (existing != null) {
      return new Loaded(existing, true);
    }
    Map<String, String> clusters = clusters();
    Map<String, String> organisations = organisations(clusters);
    ClusterBooks books = new ClusterBooks(api, clusters.get("micronarc"));
    books.open(organisations);
    Map<String, String> people = people(organisations);
    progress.accept("opening the fair");
    JsonNode fair = new Fair(api).open(people.get("clara"));
    String eventId = fair.path("id").asText();
    progress.accept("inviting the clusters, and signing the Microtechnics Alliance");
    String decision = new ClusterMeeting(api, clusters, eventId).hold(FoundingAlliance.FOUNDERS);
    String alliance = new FoundingAlliance(api, clusters).found(decision);
    Map<String, String> participants = participants(eventId, people);
    profiles(eventId, participants);
    requests(eventId, participants);
    books.handOver(people.get("dario"), organisations.get("org-002"));
    progress.accept("reviewing seventy-two past projects");
    new AlpineStudy(api, organisations, people).begin();
    progress.accept("opening a call for vouchers");
    new FirstContacts(api, organisations, people).open(alliance, APPLICANTS);
    return new Loaded(eventId, false);
  }

  private @Nullable String existingFair() {
    JsonNode events = api.onceKnown(() -> api.get("/api/events?mine=true&q=" + Fair.SEARCH));
    return events.path("items").isEmpty() ? null : events.path("items").get(0).path("id").asText();
  }

  private Map<String, String> clusters() {
    List<Map<String, String>> rows = StoryFile.rows("clusters.csv");
    progress.accept("registering " + rows.size() + " clusters");
    Map<String, String> ids = new HashMap<>();
    for (Map<String, String> row : rows) {
      JsonNode cluster =
          api.postOnce(
              "demo-" + row.get("reference"),
              "/api/registry/clusters",
              Map.of(
                  "name", row.get("name"),
                  "country", row.get("country"),
                  "nuts", row.get("nuts"),
                  "keywords", StoryFile.list(row.get("keywords")),
                  "description", row.get("description"),
                  "fictitious", Boolean.valueOf(row.get("fictitious"))));
      ids.put(row.get("reference"), cluster.path("id").asText());
    }
    return ids;
  }

  private Map<String, String> organisations(Map<String, String> clusters) {
    List<Map<String, String>> rows = StoryFile.rows("organisations.csv");
    progress.accept("registering " + rows.size() + " organisations");
    Map<String, List<String>> seeks = seeks();
    List<Map<String, Object>> wanted = new ArrayList<>();
    for (Map<String, String> row : rows) {
      wanted.add(
          Map.of(
              "reference", row.get("reference"),
              "name", row.get("name"),
              "kind", row.get("kind"),
              "country", row.get("country"),
              "nuts", row.get("nuts"),
              "nace", StoryFile.list(row.get("nace")),
              "keywords", StoryFile.list(row.get("keywords")),
              "seeks", seeks.getOrDefault(row.get("reference"), List.of()),
              "description", "Made up for the demonstration.",
              "domains", row.get("reference").equals(ADAS) ? List.of("example.org") : List.of()));
    }
    JsonNode loaded =
        api.post("/api/registry/organisations/imports", Map.of("organisations", wanted));
    Map<String, String> ids = byReference(loaded.path("organisations"));
    enterOnceMore(rows.getFirst());
    List<String> order =
        StoryFile.rows("clusters.csv").stream().map(one -> one.get("reference")).toList();
    int number = 0;
    for (Map<String, String> row : rows) {
      String cluster = row.get("cluster");
      join(clusters.get(cluster), ids.get(row.get("reference")));
      if (number++ % SHARED == 0) {
        join(
            clusters.get(order.get((order.indexOf(cluster) + 3) % order.size())),
            ids.get(row.get("reference")));
      }
    }
    return ids;
  }

  /** Somebody has entered it before, with a slip: there is a pair to look at. */
  private void enterOnceMore(Map<String, String> row) {
    api.postOnce(
        "demo-once-more",
        "/api/registry/organisations",
        Map.of(
            "name", row.get("name").replace(' ', '-'),
            "kind", row.get("kind"),
            "country", row.get("country"),
            "description", "Made up for the demonstration: the same organisation, entered twice."));
  }

  private void join(String cluster, String organisation) {
    api.put("/api/registry/clusters/" + cluster + "/members/" + organisation, Map.of());
  }

  /** What organisations look for is what their people say at the fair. */
  private static Map<String, List<String>> seeks() {
    Map<String, List<String>> seeks = new HashMap<>();
    for (Map<String, String> row : StoryFile.rows("participants.csv")) {
      seeks
          .computeIfAbsent(row.get("organisation"), none -> new ArrayList<>())
          .addAll(StoryFile.list(row.get("request_keywords")));
    }
    return seeks;
  }

  private Map<String, String> people(Map<String, String> organisations) {
    List<Map<String, Object>> wanted = new ArrayList<>();
    for (Map<String, String> row : StoryFile.rows("participants.csv")) {
      wanted.add(
          Map.of(
              "reference", row.get("reference"),
              "givenName", row.get("given_name"),
              "familyName", row.get("family_name"),
              "email", row.get("email"),
              "organisationId", organisations.get(row.get("organisation"))));
    }
    wanted.add(
        Map.of(
            "reference",
            "clara",
            "givenName",
            "Clara",
            "familyName",
            "Novak",
            "email",
            "clara@example.org"));
    progress.accept("registering " + wanted.size() + " people");
    return byReference(
        api.post("/api/registry/people/imports", Map.of("people", wanted)).path("people"));
  }

  private Map<String, String> participants(String eventId, Map<String, String> people) {
    List<Map<String, String>> wanted = new ArrayList<>();
    new TreeMap<>(people)
        .forEach(
            (reference, personId) -> {
              if (!reference.equals("clara")) {
                wanted.add(Map.of("reference", reference, "personId", personId));
              }
            });
    progress.accept("giving " + wanted.size() + " participants their places");
    JsonNode loaded =
        api.onceKnown(
            () ->
                api.post(
                    "/api/events/" + eventId + "/participants/imports",
                    Map.of("participants", wanted)));
    return byReference(loaded.path("participants"));
  }

  private void profiles(String eventId, Map<String, String> participants) {
    List<Map<String, Object>> wanted = new ArrayList<>();
    for (Map<String, String> row : StoryFile.rows("participants.csv")) {
      wanted.add(
          Map.of(
              "participantId", participants.get(row.get("reference")),
              "headline", row.get("headline"),
              "offers", StoryFile.list(row.get("offers")),
              "requests", StoryFile.list(row.get("requests")),
              "offerKeywords", StoryFile.list(row.get("offer_keywords")),
              "requestKeywords", StoryFile.list(row.get("request_keywords")),
              "languages", StoryFile.list(row.get("languages"))));
    }
    progress.accept("writing " + wanted.size() + " profiles");
    api.onceKnown(
        () ->
            api.post(
                "/api/matchmaking/events/" + eventId + "/profiles/imports",
                Map.of("profiles", wanted)));
  }

  private void requests(String eventId, Map<String, String> participants) {
    List<Map<String, Object>> wanted =
        LikelyRequests.among(StoryFile.rows("participants.csv"), participants);
    progress.accept("accepting " + wanted.size() + " meeting requests");
    api.onceKnown(
        () ->
            api.post(
                "/api/matchmaking/events/" + eventId + "/requests/imports",
                Map.of("requests", wanted)));
  }

  private static Map<String, String> byReference(JsonNode rows) {
    Map<String, String> ids = new HashMap<>();
    rows.forEach(row -> ids.put(row.path("reference").asText(), row.path("id").asText()));
    return ids;
  }
}
