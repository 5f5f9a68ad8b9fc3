package eu.cordee.systemtest;

import com.fasterxml.jackson.databind.JsonNode;
import eu.cordee.launcher.client.ApiClient;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A published workshop day with 24 participants, Ada and Ben among them, organised by Clara: all
 * that a café needs before somebody makes it. Made through the API as a partner would.
 */
final class SmallCafe {

  static final int PEOPLE = 24;

  private final ApiClient api;
  private final String title;

  /** A day of its own: the demo people may be busy at other events of the same system. */
  private final Instant start =
      LocalDate.now(ZoneOffset.UTC)
          .plusDays(400 + new Random().nextInt(300))
          .atTime(8, 0)
          .toInstant(ZoneOffset.UTC);

  SmallCafe(ApiClient api, String title) {
    this.api = api;
    this.title = title;
  }

  /** Gives the id of the event. */
  String open() {
    api.put("/api/registry/people/me", Map.of());
    Map<String, String> people = people();
    String clara = people.remove("cafe-clara");
    String eventId = event();
    String path = "/api/events/" + eventId;
    api.onceKnown(() -> api.put(path + "/organisers/" + clara, Map.of()));
    api.post(path + "/publication", Map.of());
    List<Map<String, String>> coming = new ArrayList<>();
    people.forEach((reference, id) -> coming.add(Map.of("reference", reference, "personId", id)));
    api.onceKnown(() -> api.post(path + "/participants/imports", Map.of("participants", coming)));
    return eventId;
  }

  private Map<String, String> people() {
    List<Map<String, String>> wanted = new ArrayList<>();
    wanted.add(person("cafe-ada", "Ada", "Lorenz", "ada@example.org"));
    wanted.add(person("cafe-ben", "Ben", "Favre", "ben@example.org"));
    wanted.add(person("cafe-clara", "Clara", "Novak", "clara@example.org"));
    for (int n = 3; n <= PEOPLE; n++) {
      wanted.add(person("cafe-" + n, "Guest", "Nr " + n, "cafe" + n + "@example.org"));
    }
    Map<String, String> ids = new HashMap<>();
    JsonNode rows =
        api.post("/api/registry/people/imports", Map.of("people", wanted)).path("people");
    rows.forEach(row -> ids.put(row.path("reference").asText(), row.path("id").asText()));
    return ids;
  }

  private static Map<String, String> person(
      String reference, String given, String family, String email) {
    return Map.of("reference", reference, "givenName", given, "familyName", family, "email", email);
  }

  private String event() {
    Map<String, Object> wanted = new HashMap<>();
    wanted.put("kind", "CAFE");
    wanted.put("title", title);
    wanted.put("description", "Three rounds about trust across borders.");
    wanted.put("zone", "Europe/Vienna");
    wanted.put("venue", "Innsbruck, Kaiserstube");
    wanted.put("startsAt", start.toString());
    wanted.put("endsAt", start.plus(Duration.ofHours(6)).toString());
    wanted.put("capacity", 40);
    return api.onceKnown(() -> api.post("/api/events", wanted)).path("id").asText();
  }
}
