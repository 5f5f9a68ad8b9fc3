package eu.cordee.systemtest;

import com.fasterxml.jackson.databind.JsonNode;
import eu.cordee.launcher.client.ApiClient;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Eleven clusters of one field without any tie, four of them with managers, and a fair at which
 * these are: all that there is before somebody has the idea of an alliance.
 */
final class SmallField {

  /** Who manages which of the first four. */
  static final List<String> MANAGERS = List.of("dario", "ada", "ben", "eva");

  private static final List<String> COUNTRIES =
      List.of("CH", "DE", "FR", "FR", "AT", "IT", "DE", "CH", "SI", "IT", "FR");

  private final ApiClient api;
  private final String word;
  private final Instant start =
      LocalDate.now(ZoneOffset.UTC)
          .plusDays(800 + new Random().nextInt(300))
          .atTime(8, 0)
          .toInstant(ZoneOffset.UTC);

  /**
   * @param word in the name of everything, so that it can be searched for
   */
  SmallField(ApiClient api, String word) {
    this.api = api;
    this.word = word;
  }

  /** What the fair is called. */
  String fair() {
    return "Fair of " + word;
  }

  /** What the clusters are called, by number from 0. */
  String name(int number) {
    return word + " cluster " + (char) ('A' + number);
  }

  /** Gives the ids of the clusters. */
  List<String> open() {
    api.put("/api/registry/people/me", Map.of());
    Map<String, String> people = people();
    openTheFair(people);
    List<String> clusters = new ArrayList<>();
    for (int number = 0; number < COUNTRIES.size(); number++) {
      String id =
          id(
              api.post(
                  "/api/registry/clusters",
                  Map.of(
                      "name", name(number),
                      "country", COUNTRIES.get(number),
                      "keywords", List.of("microtechnology"))));
      clusters.add(id);
      if (number < MANAGERS.size()) {
        String managers = "/api/registry/clusters/" + id + "/managers/";
        String manager = people.get(MANAGERS.get(number));
        api.onceKnown(() -> api.put(managers + manager, Map.of()));
      }
    }
    member(clusters.get(0), "laser " + word, "optics " + word);
    member(clusters.get(1), "optics " + word, "laser " + word);
    return clusters;
  }

  private void member(String cluster, String offers, String seeks) {
    String organisation =
        id(
            api.post(
                "/api/registry/organisations",
                Map.of(
                    "name",
                    "Works of " + offers,
                    "kind",
                    "COMPANY",
                    "country",
                    "CH",
                    "keywords",
                    List.of(offers),
                    "seeks",
                    List.of(seeks))));
    api.put("/api/registry/clusters/" + cluster + "/members/" + organisation, Map.of());
  }

  private void openTheFair(Map<String, String> people) {
    String event =
        id(
            api.onceKnown(
                () ->
                    api.post(
                        "/api/events",
                        Map.of(
                            "kind",
                            "FAIR",
                            "title",
                            fair(),
                            "zone",
                            "Europe/Paris",
                            "venue",
                            "Hall",
                            "startsAt",
                            start.toString(),
                            "endsAt",
                            start.plusSeconds(36_000).toString(),
                            "capacity",
                            100))));
    String path = "/api/events/" + event;
    api.onceKnown(() -> api.put(path + "/organisers/" + people.get("clara"), Map.of()));
    api.post(path + "/publication", Map.of());
    List<Map<String, String>> coming =
        MANAGERS.stream()
            .map(one -> Map.of("reference", one, "personId", people.get(one)))
            .toList();
    api.onceKnown(() -> api.post(path + "/participants/imports", Map.of("participants", coming)));
  }

  private Map<String, String> people() {
    List<Map<String, String>> wanted = new ArrayList<>();
    for (String one : List.of("dario", "ada", "ben", "eva", "clara")) {
      wanted.add(
          Map.of(
              "reference",
              "field-" + one,
              "givenName",
              one,
              "familyName",
              "X",
              "email",
              one + "@example.org"));
    }
    Map<String, String> ids = new HashMap<>();
    api.post("/api/registry/people/imports", Map.of("people", wanted))
        .path("people")
        .forEach(row -> ids.put(row.path("reference").asText().substring(6), id(row)));
    return ids;
  }

  private static String id(JsonNode thing) {
    return thing.path("id").asText();
  }
}
