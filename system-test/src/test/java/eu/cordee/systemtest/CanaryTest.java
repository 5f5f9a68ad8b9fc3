package eu.cordee.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import eu.cordee.launcher.client.ApiClient;
import eu.cordee.launcher.client.ApiException;
import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * G14: a person whose mark stands in everything that they write, and that others call them, is
 * erased; afterwards no database, no topic and no login has it.
 */
@Order(80)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CanaryTest {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final LivingSystem SYSTEM = LivingSystem.running();

  private static final String MARK = "canary" + Long.toHexString(System.nanoTime());
  private static final String REFERENCE = "file of " + MARK;
  private static final MarkerScan SCAN = new MarkerScan(SYSTEM.backing(), MARK, REFERENCE);

  private static ApiClient clara;
  private static ApiClient ben;
  private static ApiClient canary;
  private static String personId;
  private static String event;
  private static String slot;
  private static String participant;
  private static String request;

  @BeforeAll
  static void leavesTheirMarkEverywhere() {
    new Logins(SYSTEM).add(MARK, List.of());
    clara = SYSTEM.as("clara");
    ben = SYSTEM.as("ben");
    canary = SYSTEM.as(MARK);
    JsonNode me =
        canary.patch("/api/registry/people/me", Map.of("familyName", "Family of " + MARK));
    personId = me.path("id").asText();
    importedByOthers();
    fair();
    participates();
    writesAndIsReached();
  }

  private static void importedByOthers() {
    Map<String, String> row =
        Map.of(
            "reference",
            REFERENCE,
            "givenName",
            "Said to be " + MARK,
            "familyName",
            MARK,
            "email",
            MARK + "@example.org");
    clara.postOnce(key(), "/api/registry/people/imports", Map.of("people", List.of(row)));
  }

  private static void fair() {
    Instant start = Instant.now().plus(900, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
    Map<String, Object> wish =
        Map.of(
            "kind",
            "FAIR",
            "title",
            "A fair for one who leaves",
            "zone",
            "Europe/Vienna",
            "venue",
            "Hall",
            "startsAt",
            start.toString(),
            "endsAt",
            start.plus(8, ChronoUnit.HOURS).toString(),
            "capacity",
            10);
    JsonNode made = clara.onceKnown(() -> clara.post("/api/events", wish));
    event = made.path("id").asText();
    List<Map<String, String>> slots =
        List.of(
            Map.of(
                "startsAt",
                start.toString(),
                "endsAt",
                start.plus(20, ChronoUnit.MINUTES).toString()));
    made = clara.put(path() + "/slots", Map.of("slots", slots), made.path("version").asLong());
    slot = made.path("slots").path(0).path("id").asText();
    List<Map<String, String>> tables = List.of(Map.of("label", "1"));
    clara.put(path() + "/tables", Map.of("tables", tables), made.path("version").asLong());
    clara.post(path() + "/publication", Map.of());
  }

  private static void participates() {
    participant =
        canary.onceKnown(() -> canary.post(path() + "/participants", Map.of())).path("id").asText();
    Map<String, String> row = Map.of("reference", REFERENCE, "personId", personId);
    clara.postOnce(key(), path() + "/participants/imports", Map.of("participants", List.of(row)));
  }

  private static void writesAndIsReached() {
    String guest =
        ben.onceKnown(() -> ben.post(path() + "/participants", Map.of())).path("id").asText();
    canary.onceKnown(
        () ->
            canary.put(
                matchmaking() + "/profiles/me",
                Map.of(
                    "headline",
                    "I am " + MARK,
                    "offers",
                    List.of("Songs of " + MARK),
                    "requests",
                    List.of("Seeds for " + MARK),
                    "offerKeywords",
                    List.of(MARK),
                    "requestKeywords",
                    List.of(MARK)),
                0));
    Map<String, Object> wish = Map.of("guestId", guest, "message", "Sings to you: " + MARK);
    String once = key();
    request =
        canary
            .onceKnown(() -> canary.postOnce(once, matchmaking() + "/requests", wish))
            .path("id")
            .asText();
    ben.onceKnown(
        () ->
            ben.post(
                matchmaking() + "/requests/" + request + "/acceptance", Map.of("slotId", slot)));
    canary.post(matchmaking() + "/agenda/feed", Map.of());
    canary.put(
        "/api/notices/devices",
        Map.of(
            "endpoint",
            "https://push.example.invalid/" + MARK,
            "p256dh",
            "B".repeat(87),
            "auth",
            "A".repeat(22),
            "language",
            "en"));
  }

  /** The sabotaged twin, before anybody is erased: the scan sees what is there. */
  @Test
  @Order(1)
  void theMarkIsFoundWhereNobodyWasErased() throws SQLException {
    assertThat(SCAN.findings())
        .contains(
            "registry.person",
            "registry.introduction",
            "registry.import_reference",
            "event.signed_in",
            "event.participant",
            "matchmaking.signed_in",
            "matchmaking.profile",
            "matchmaking.meeting_request",
            "matchmaking.idempotent_answer",
            "gateway.signed_in",
            "gateway.push_device",
            "keycloak.user_entity",
            "people.v1");
  }

  /** What the erasure takes, the export has shown before. */
  @Test
  @Order(2)
  void theirArchiveHasAllOfIt() throws Exception {
    // When
    Map<String, String> files = archive();
    // Then
    assertThat(files)
        .containsOnlyKeys(
            "registry.json", "events.json", "matchmaking.json", "notices.json", "index.html");
    files.values().forEach(text -> assertThat(text).contains(MARK));
    assertThat(files.get("index.html"))
        .contains("Sings to you: " + MARK, REFERENCE, "Said to be " + MARK, "I am " + MARK);
  }

  private static Map<String, String> archive() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(SYSTEM.gateway().resolve("/api/privacy/export"))
            .header("Authorization", "Bearer " + SYSTEM.token(MARK))
            .build();
    HttpResponse<byte[]> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    Map<String, String> files = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
      for (ZipEntry file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
        files.put(file.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  @Test
  @Order(3)
  void afterTheErasureNothingHasIt() {
    // When
    canary.put("/api/registry/erasures/" + personId, Map.of());
    // Then
    await()
        .atMost(SOON)
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(() -> assertThat(SCAN.findings()).isEmpty());
  }

  @Test
  @Order(4)
  void theirPlaceIsFreeAndTheMeetingIsOff() throws SQLException {
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              assertThat(clara.get(path()).path("taken").asInt()).isOne();
              assertThat(ben.get(matchmaking() + "/meetings").at("/items/0/state").asText())
                  .isEqualTo("CANCELLED");
            });
    assertThat(
            rows(
                "event",
                "select count(*) from participant where state = 'WITHDRAWN' and id = ?",
                participant))
        .isOne();
    assertThat(rows("matchmaking", "select count(*) from meeting_request where id = ?", request))
        .isOne();
  }

  @Test
  @Order(5)
  void theOthersAreToldThatNobodyIsThere() {
    JsonNode card = ben.get("/api/registry/people?ids=" + personId).path("items").path(0);
    assertThat(card.path("erased").asBoolean()).isTrue();
    assertThat(card.path("givenName").asText()).isEmpty();
  }

  @Test
  @Order(6)
  void theyDoNotComeBackByALoginOfBefore() {
    int status = 200;
    try {
      canary.put("/api/registry/people/me", Map.of());
    } catch (ApiException | IllegalStateException refused) {
      status = refused instanceof ApiException answered ? answered.status() : 401;
    }
    assertThat(status).isIn(401, 403);
  }

  /** The other sabotaged twin: one place that was forgotten is found. */
  @Test
  @Order(7)
  void onePlaceThatIsForgottenIsFound() throws SQLException {
    // When
    change(
        "matchmaking", "update meeting_request set message = '" + MARK + "' where id = ?", request);
    // Then
    assertThat(SCAN.findings()).containsExactly("matchmaking.meeting_request");
    change("matchmaking", "update meeting_request set message = '' where id = ?", request);
  }

  private static long rows(String database, String sql, String id) throws SQLException {
    try (Connection connection = SYSTEM.backing().database(database).connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, UUID.fromString(id));
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  private static void change(String database, String sql, String id) throws SQLException {
    try (Connection connection = SYSTEM.backing().database(database).connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, UUID.fromString(id));
      statement.executeUpdate();
    }
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private static String path() {
    return "/api/events/" + event;
  }

  private static String matchmaking() {
    return "/api/matchmaking/events/" + event;
  }
}
