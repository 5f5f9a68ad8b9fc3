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
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A published fair for one browser journey: Ada seeks what Ben offers, Clara organises, and others
 * have agreed on meetings that wait for a timetable. Made through the API as a partner would.
 */
final class SmallFair {

  static final int AGREED = 20;

  private static final int OTHERS = 14;
  private static final int SLOTS = 8;
  private static final int TABLES = 6;
  private static final Duration SLOT = Duration.ofMinutes(20);
  private static final Duration RHYTHM = Duration.ofMinutes(25);
  private static final String[] GIVEN = {
    "Mila", "Jonas", "Elena", "Luca", "Nina", "Tomaž", "Carla", "Emil", "Zoé", "Anton", "Petra",
    "Marc", "Giulia", "Felix"
  };
  private static final String[] FAMILY = {
    "Hofer", "Bianchi", "Kranjc", "Moser", "Perret", "Gruber", "Rey", "Zupan", "Conti", "Berger",
    "Roux", "Horvat", "Keller", "Masson"
  };

  private final ApiClient api;
  private final String title;

  /** A day of its own: the demo people may be busy at other events of the same system. */
  private final Instant start =
      LocalDate.now(ZoneOffset.UTC)
          .plusDays(40 + new Random().nextInt(300))
          .atTime(8, 0)
          .toInstant(ZoneOffset.UTC);

  SmallFair(ApiClient api, String title) {
    this.api = api;
    this.title = title;
  }

  /**
   * The fair, once it is open.
   *
   * @param ben the participant who lets others book him at once
   */
  record Opened(String id, String ben, String lastSlot) {}

  Opened open() {
    JsonNode partner = api.put("/api/registry/people/me", Map.of());
    Map<String, String> people = people();
    people.put("journey-partner", partner.path("id").asText());
    String clara = people.remove("journey-clara");
    JsonNode event = event(clara);
    String eventId = event.path("id").asText();
    Map<String, String> participants = participants(eventId, people);
    profiles(eventId, participants);
    agreements(eventId, participants);
    String lastSlot = event.path("slots").path(SLOTS - 1).path("id").asText();
    return new Opened(eventId, participants.get("journey-ben"), lastSlot);
  }

  /** The partner, who takes part too, meets Ben in the last slot. */
  void takesTheLastSlotOfBen(Opened fair) {
    api.post(
        "/api/matchmaking/events/" + fair.id() + "/meetings",
        Map.of("guestId", fair.ben(), "slotId", fair.lastSlot()));
  }

  private Map<String, String> people() {
    List<Map<String, String>> wanted = new ArrayList<>();
    wanted.add(person("journey-ada", "Ada", "Lorenz", "ada@example.org"));
    wanted.add(person("journey-ben", "Ben", "Favre", "ben@example.org"));
    wanted.add(person("journey-clara", "Clara", "Novak", "clara@example.org"));
    for (int n = 0; n < OTHERS; n++) {
      wanted.add(person(other(n), GIVEN[n], FAMILY[n], "journey" + n + "@example.org"));
    }
    return byReference(
        api.post("/api/registry/people/imports", Map.of("people", wanted)).path("people"));
  }

  private static Map<String, String> person(
      String reference, String given, String family, String email) {
    return Map.of("reference", reference, "givenName", given, "familyName", family, "email", email);
  }

  private JsonNode event(String organiserId) {
    Map<String, Object> wanted = new HashMap<>();
    wanted.put("kind", "FAIR");
    wanted.put("title", title);
    wanted.put("description", "A small fair for trying out the main journey.");
    wanted.put("zone", "Europe/Vienna");
    wanted.put("venue", "Innsbruck, Congress");
    wanted.put("startsAt", start.toString());
    wanted.put("endsAt", start.plus(Duration.ofHours(9)).toString());
    wanted.put("capacity", 50);
    JsonNode event = api.onceKnown(() -> api.post("/api/events", wanted));
    String path = "/api/events/" + event.path("id").asText();
    event = api.put(path + "/slots", Map.of("slots", slots()), event.path("version").asLong());
    api.put(path + "/tables", Map.of("tables", tables()), event.path("version").asLong());
    api.onceKnown(() -> api.put(path + "/organisers/" + organiserId, Map.of()));
    api.post(path + "/publication", Map.of());
    return event;
  }

  private List<Map<String, String>> slots() {
    return IntStream.range(0, SLOTS)
        .mapToObj(number -> start.plus(RHYTHM.multipliedBy(number)))
        .map(at -> Map.of("startsAt", at.toString(), "endsAt", at.plus(SLOT).toString()))
        .toList();
  }

  private static List<Map<String, String>> tables() {
    return IntStream.rangeClosed(1, TABLES)
        .mapToObj(number -> Map.of("label", String.valueOf(number)))
        .toList();
  }

  private Map<String, String> participants(String eventId, Map<String, String> people) {
    List<Map<String, String>> wanted = new ArrayList<>();
    people.forEach((reference, id) -> wanted.add(Map.of("reference", reference, "personId", id)));
    String path = "/api/events/" + eventId + "/participants/imports";
    return byReference(
        api.onceKnown(() -> api.post(path, Map.of("participants", wanted))).path("participants"));
  }

  private void profiles(String eventId, Map<String, String> participants) {
    List<Map<String, Object>> wanted = new ArrayList<>();
    wanted.add(
        profile(participants.get("journey-ada"), "Watches", "Assembly", "laser", "micro-optics"));
    Map<String, Object> ben =
        profile(participants.get("journey-ben"), "Lasers", "Optics", "micro-optics", "laser");
    ben.put("instantBooking", true);
    wanted.add(ben);
    for (int n = 0; n < OTHERS; n++) {
      String id = participants.get(other(n));
      wanted.add(profile(id, "Precision parts", "Partners", "milling", "measurement"));
    }
    String path = "/api/matchmaking/events/" + eventId + "/profiles/imports";
    api.onceKnown(() -> api.post(path, Map.of("profiles", wanted)));
  }

  private static Map<String, Object> profile(
      String participantId, String offer, String request, String offerWord, String requestWord) {
    return new HashMap<>(
        Map.of(
            "participantId", participantId,
            "headline", offer + ", made with care",
            "offers", List.of(offer),
            "requests", List.of(request),
            "offerKeywords", List.of(offerWord),
            "requestKeywords", List.of(requestWord),
            "languages", List.of("en", "de")));
  }

  private void agreements(String eventId, Map<String, String> participants) {
    List<Map<String, Object>> wanted =
        Stream.of(1, 2)
            .flatMap(step -> IntStream.range(0, OTHERS).mapToObj(n -> new int[] {n, n + step}))
            .limit(AGREED)
            .map(
                pair ->
                    Map.<String, Object>of(
                        "hostId", participants.get(other(pair[0])),
                        "guestId", participants.get(other(pair[1] % OTHERS))))
            .toList();
    String path = "/api/matchmaking/events/" + eventId + "/requests/imports";
    api.onceKnown(() -> api.post(path, Map.of("requests", wanted)));
  }

  private static String other(int number) {
    return "journey-" + number;
  }

  private static Map<String, String> byReference(JsonNode rows) {
    Map<String, String> ids = new HashMap<>();
    rows.forEach(row -> ids.put(row.path("reference").asText(), row.path("id").asText()));
    return ids;
  }
}
