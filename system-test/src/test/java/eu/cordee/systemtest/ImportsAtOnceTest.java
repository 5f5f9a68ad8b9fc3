package eu.cordee.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import eu.cordee.launcher.client.ApiClient;
import eu.cordee.launcher.client.ApiException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/**
 * What one service has answered is used at the next at once, and no call is ever repeated. The full
 * size: {@code -Dcordee.imports.people=5000}.
 */
@Order(5)
class ImportsAtOnceTest {

  private static final int PEOPLE = Integer.getInteger("cordee.imports.people", 200);
  private static final int REQUESTS_EACH = 5;

  private final ApiClient api = SystemUnderTest.find().partner();
  private final String file = UUID.randomUUID().toString();

  @RepeatedTest(3)
  void aWholeEventIsLoadedAtOnceAndLoadedAgainChangesNothing() {
    // Given
    long begin = System.nanoTime();
    String event = draft();
    // When
    List<String> first = load(event);
    long loaded = System.nanoTime();
    List<String> again = load(event);
    // Then
    assertThat(first).hasSize(PEOPLE * (3 + REQUESTS_EACH)).containsOnly("CREATED");
    assertThat(again).hasSize(first.size()).containsOnly("UNCHANGED");
    System.getLogger("test")
        .log(
            System.Logger.Level.INFO,
            "%d people loaded in %d ms, again in %d ms"
                .formatted(
                    PEOPLE,
                    (loaded - begin) / 1_000_000,
                    (System.nanoTime() - loaded) / 1_000_000));
    api.delete("/api/events/" + event);
  }

  /** The sabotage twin: who is nobody, and not young, is refused and not waited for. */
  @Test
  void whoWasNeverAnsweredIsStillRefused() {
    // Given
    String event = draft();
    List<Map<String, String>> strangers =
        List.of(Map.of("reference", "x", "personId", "01990000-0000-7000-8000-0000000000ff"));
    // When
    int status = 0;
    try {
      api.post("/api/events/" + event + "/participants/imports", Map.of("participants", strangers));
    } catch (ApiException refused) {
      status = refused.status();
    }
    // Then
    assertThat(status).isEqualTo(400);
    api.delete("/api/events/" + event);
  }

  private String draft() {
    api.put("/api/registry/people/me", Map.of());
    Instant start = Instant.now().plus(60, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
    return api.post(
            "/api/events",
            Map.of(
                "kind", "FAIR",
                "title", "Loaded at once",
                "zone", "Europe/Vienna",
                "venue", "Innsbruck",
                "startsAt", start.toString(),
                "endsAt", start.plus(8, ChronoUnit.HOURS).toString(),
                "capacity", PEOPLE))
        .path("id")
        .asText();
  }

  /** Four imports, one right after the other; the outcomes of all their rows. */
  private List<String> load(String event) {
    List<String> outcomes = new ArrayList<>();
    List<Map<String, Object>> rows = rows(PEOPLE, this::person);
    List<String> people = ids(load("/api/registry/people/imports", "people", rows), outcomes);
    rows = rows(PEOPLE, n -> Map.of("reference", "p" + n, "personId", people.get(n)));
    List<String> participants =
        ids(load("/api/events/" + event + "/participants/imports", "participants", rows), outcomes);
    String matchmaking = "/api/matchmaking/events/" + event;
    rows = rows(PEOPLE, n -> Map.of("participantId", participants.get(n), "headline", "No. " + n));
    ids(load(matchmaking + "/profiles/imports", "profiles", rows), outcomes);
    rows = rows(PEOPLE * REQUESTS_EACH, n -> request(participants, n));
    ids(load(matchmaking + "/requests/imports", "requests", rows), outcomes);
    return outcomes;
  }

  private JsonNode load(String path, String name, List<Map<String, Object>> rows) {
    return api.post(path, Map.of(name, rows)).path(name);
  }

  private Map<String, Object> person(int n) {
    return Map.of("reference", file + "/" + n, "givenName", "Guest", "familyName", "No. " + n);
  }

  /** Everybody with the five who follow. */
  private static Map<String, Object> request(List<String> participants, int n) {
    int host = n / REQUESTS_EACH;
    int guest = (host + 1 + n % REQUESTS_EACH) % participants.size();
    return Map.of(
        "reference", "r" + n, "hostId", participants.get(host), "guestId", participants.get(guest));
  }

  private static List<Map<String, Object>> rows(
      int count, java.util.function.IntFunction<Map<String, Object>> row) {
    return IntStream.range(0, count).mapToObj(row).toList();
  }

  private static List<String> ids(JsonNode answered, List<String> outcomes) {
    List<String> ids = new ArrayList<>();
    for (JsonNode row : answered) {
      ids.add(row.path("id").asText());
      outcomes.add(row.path("outcome").asText());
    }
    return ids;
  }
}
