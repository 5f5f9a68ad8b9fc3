package eu.cordee.launcher.bench;

import com.fasterxml.jackson.databind.JsonNode;
import eu.cordee.launcher.client.ApiClient;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Draft events of the bench, which nobody else sees, in which the partner itself takes part beside
 * many guests who allow instant booking. All are cancelled at the end, and with them their
 * meetings.
 */
final class Hall implements AutoCloseable {

  static final int GUESTS = 500;
  private static final int TABLES = 20;

  private final ApiClient api;
  private final List<String> people;
  private final List<String> events = new ArrayList<>();
  // Somewhere in the years to come, so that what an interrupted run left behind is not in the way.
  private Instant day =
      Instant.now()
          .truncatedTo(ChronoUnit.DAYS)
          .plus(Duration.ofDays(ThreadLocalRandom.current().nextInt(400, 4000)));

  /** One event: which slots there are, and whom the partner may book. */
  record Room(String eventId, List<String> slots, List<String> guests) {}

  Hall(ApiClient api) {
    this.api = api;
    // First of all: nobody imports people before the registry knows them.
    String me = api.put("/api/registry/people/me", Map.of()).path("id").asText();
    this.people = new ArrayList<>(guests());
    this.people.add(me);
  }

  /** The same people in every run: the registry forgets nobody. */
  private List<String> guests() {
    List<Map<String, String>> rows =
        IntStream.range(0, GUESTS)
            .mapToObj(
                n ->
                    Map.of(
                        "reference", "bench-" + n, "givenName", "Guest", "familyName", "No. " + n))
            .toList();
    return ids(api.post("/api/registry/people/imports", Map.of("people", rows)).path("people"));
  }

  Room open() {
    return open(List.of());
  }

  /** Published, so that these people find their way in, where there are any. */
  Room open(List<String> hosts) {
    day = day.plus(Duration.ofDays(1));
    JsonNode event = api.post("/api/events", event(hosts.size()));
    String id = event.path("id").asText();
    events.add(id);
    String path = "/api/events/" + id;
    JsonNode planned =
        api.put(path + "/slots", Map.of("slots", slots()), event.path("version").asLong());
    List<Map<String, String>> tables =
        IntStream.rangeClosed(1, TABLES)
            .mapToObj(number -> Map.of("label", String.valueOf(number)))
            .toList();
    api.put(path + "/tables", Map.of("tables", tables), planned.path("version").asLong());
    List<String> participants = participants(path, hosts);
    if (!hosts.isEmpty()) {
      api.post(path + "/publication", Map.of());
    }
    profiles(id, participants);
    return new Room(id, ids(planned.path("slots")), participants.subList(0, GUESTS));
  }

  private Map<String, Object> event(int hosts) {
    Map<String, Object> event = new HashMap<>();
    event.put("kind", "FAIR");
    event.put("title", "./cordee bench");
    event.put("description", "Made by the benchmark, cancelled at its end");
    event.put("zone", "Europe/Paris");
    event.put("venue", "Nowhere");
    event.put("startsAt", day.toString());
    event.put("endsAt", day.plus(Duration.ofMinutes(GUESTS)).toString());
    event.put("capacity", GUESTS + 1 + hosts);
    return event;
  }

  private List<Map<String, String>> slots() {
    return IntStream.range(0, GUESTS)
        .mapToObj(
            n ->
                Map.of(
                    "startsAt", day.plus(Duration.ofMinutes(n)).toString(),
                    "endsAt", day.plus(Duration.ofMinutes(n + 1)).toString()))
        .toList();
  }

  private List<String> participants(String path, List<String> hosts) {
    List<String> all = Stream.concat(people.stream(), hosts.stream()).toList();
    List<Map<String, String>> rows =
        IntStream.range(0, all.size())
            .mapToObj(n -> Map.of("reference", String.valueOf(n), "personId", all.get(n)))
            .toList();
    Map<String, Object> body = Map.of("participants", rows);
    return ids(
        api.onceKnown(() -> api.post(path + "/participants/imports", body)).path("participants"));
  }

  /** Succeeds only when matchmaking knows all of them: then one may book. */
  private void profiles(String eventId, List<String> participants) {
    List<Map<String, Object>> rows =
        participants.stream()
            .map(id -> Map.<String, Object>of("participantId", id, "instantBooking", true))
            .toList();
    String path = "/api/matchmaking/events/" + eventId + "/profiles/imports";
    api.onceKnown(() -> api.post(path, Map.of("profiles", rows)));
  }

  private static List<String> ids(JsonNode rows) {
    return StreamSupport.stream(rows.spliterator(), false)
        .map(row -> row.path("id").asText())
        .toList();
  }

  @Override
  public void close() {
    events.forEach(id -> api.post("/api/events/" + id + "/cancellation", Map.of()));
  }
}
