package eu.cordee.launcher.bench;

import com.fasterxml.jackson.databind.JsonNode;
import eu.cordee.launcher.client.ApiClient;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A draft event with its people, participants, profiles and requests: four imports one right after
 * the other, each using at once what the one before has answered, in three services. No call is
 * ever repeated. Closed, the event is gone; its people stay, since the registry forgets nobody.
 */
public final class LoadAtOnce implements AutoCloseable {

  private final ApiClient api;
  private final int people;
  private final int requestsEach;
  private final String file = UUID.randomUUID().toString();
  private final String event;

  /**
   * Makes the draft.
   *
   * @param people who have never been loaded before
   * @param requestsEach how many of the others everybody asks
   */
  public LoadAtOnce(ApiClient api, int people, int requestsEach) {
    this.api = api;
    this.people = people;
    this.requestsEach = requestsEach;
    api.put("/api/registry/people/me", Map.of());
    Instant start = Instant.now().plus(60, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
    this.event =
        api.post(
                "/api/events",
                Map.of(
                    "kind", "FAIR",
                    "title", "Loaded at once",
                    "zone", "Europe/Vienna",
                    "venue", "Nowhere",
                    "startsAt", start.toString(),
                    "endsAt", start.plus(8, ChronoUnit.HOURS).toString(),
                    "capacity", people))
            .path("id")
            .asText();
  }

  /**
   * What the imports answered.
   *
   * @param rows how many rows were answered
   * @param outcomes which outcomes they had
   * @param took from the first call to the last answer
   */
  public record Loaded(int rows, Set<String> outcomes, Duration took) {
    /** Copies the set. */
    public Loaded {
      outcomes = Set.copyOf(outcomes);
    }
  }

  /** The draft. */
  public String eventId() {
    return event;
  }

  /** How many rows {@link #load} sends. */
  public int rows() {
    return people * (3 + requestsEach);
  }

  /** Loads all of it, the first time or again. */
  public Loaded load() {
    long begin = System.nanoTime();
    List<String> outcomes = new ArrayList<>();
    List<String> persons =
        load("/api/registry/people/imports", "people", rows(people, this::person), outcomes);
    List<String> participants =
        load(
            "/api/events/" + event + "/participants/imports",
            "participants",
            rows(people, n -> Map.of("reference", "p" + n, "personId", persons.get(n))),
            outcomes);
    String matchmaking = "/api/matchmaking/events/" + event;
    load(
        matchmaking + "/profiles/imports",
        "profiles",
        rows(people, n -> Map.of("participantId", participants.get(n), "headline", "No. " + n)),
        outcomes);
    load(
        matchmaking + "/requests/imports",
        "requests",
        rows(people * requestsEach, n -> request(participants, n)),
        outcomes);
    return new Loaded(
        outcomes.size(), new TreeSet<>(outcomes), Duration.ofNanos(System.nanoTime() - begin));
  }

  /** The ids that were answered; every outcome is added to the list. */
  private List<String> load(
      String path, String name, List<Map<String, Object>> rows, List<String> outcomes) {
    List<String> ids = new ArrayList<>();
    for (JsonNode row : api.post(path, Map.of(name, rows)).path(name)) {
      ids.add(row.path("id").asText());
      outcomes.add(row.path("outcome").asText());
    }
    return ids;
  }

  private Map<String, Object> person(int n) {
    return Map.of("reference", file + "/" + n, "givenName", "Guest", "familyName", "No. " + n);
  }

  /** Everybody with those who follow, as in a circle. */
  private Map<String, Object> request(List<String> participants, int n) {
    int host = n / requestsEach;
    int guest = (host + 1 + n % requestsEach) % participants.size();
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("reference", "r" + n);
    row.put("hostId", participants.get(host));
    row.put("guestId", participants.get(guest));
    return row;
  }

  private static List<Map<String, Object>> rows(int count, IntFunction<Map<String, Object>> row) {
    return IntStream.range(0, count).mapToObj(row).toList();
  }

  @Override
  public void close() {
    api.delete("/api/events/" + event);
  }
}
