package eu.cordee.gateway.notice.choice;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.gateway.notice.store.Statements;
import eu.cordee.gateway.testing.Edge;
import eu.cordee.gateway.testing.Fair;
import eu.cordee.gateway.testing.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everybody chooses for themselves what comes by mail, but for what must be told. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class NoticeSettingsResourceTest {

  private static final String SETTINGS = "/api/notices/settings";

  @Inject Statements statements;

  private Fair fair;

  @BeforeEach
  void open() {
    fair = new Fair();
    statements.update("delete from notice_choice");
    statements.update("delete from notice_manner");
  }

  @AfterEach
  void close() {
    statements.update("delete from notice_choice");
    statements.update("delete from notice_manner");
    fair.close();
  }

  @Test
  void whoHasChosenNothingGetsWhatEachKindSays() {
    JsonObject settings = Fair.parsed(Fair.get(fair.ada, SETTINGS));

    assertThat(isMailed(settings, "ASKED")).isTrue();
    assertThat(isMailed(settings, "WELCOME")).isFalse();
    assertThat(settings.getJsonArray("always").getList())
        .containsExactly("EVENT_SHIFTED", "EVENT_CANCELLED");
    assertThat(settings.getString("digest")).isEqualTo("AT_ONCE");
    assertThat(settings.getValue("quietHours")).isNull();
  }

  @Test
  void whatSomebodyChoosesStaysAndIsTheirsAlone() {
    // When
    HttpResponse<String> answer =
        choose(
            """
            {"kinds": [{"kind": "ASKED", "mail": false}, {"kind": "WELCOME", "mail": true}], "digest": "DAILY",
             "quietHours": {"from": "22:00", "until": "07:00"}, "zone": "Europe/Ljubljana"}
            """);

    // Then
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    JsonObject settings = Fair.parsed(Fair.get(fair.ada, SETTINGS));
    assertThat(isMailed(settings, "ASKED")).isFalse();
    assertThat(isMailed(settings, "WELCOME")).isTrue();
    assertThat(isMailed(settings, "MOVED")).isTrue();
    assertThat(settings.getString("digest")).isEqualTo("DAILY");
    assertThat(settings.getJsonObject("quietHours").getString("until")).isEqualTo("07:00");
    assertThat(settings.getString("zone")).isEqualTo("Europe/Ljubljana");
    assertThat(isMailed(Fair.parsed(Fair.get(fair.ben, SETTINGS)), "ASKED")).isTrue();
  }

  @Test
  void whatMustBeToldCannotBeSwitchedOff() {
    HttpResponse<String> answer =
        choose(
            """
            {"kinds": [{"kind": "ASKED", "mail": false}, {"kind": "EVENT_CANCELLED", "mail": false}],
             "digest": "AT_ONCE", "zone": "Z"}
            """);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(isMailed(Fair.parsed(Fair.get(fair.ada, SETTINGS)), "ASKED")).isTrue();
  }

  @Test
  void aZoneThatThereIsNotIsRefused() {
    HttpResponse<String> answer =
        choose("{\"kinds\": [], \"digest\": \"AT_ONCE\", \"zone\": \"Europe/Atlantis\"}");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("zone");
  }

  @Test
  void nobodyHasTheWayOutOfMailsOfOthers() {
    assertThat(
            Edge.get("/api/notices/unsubscriptions/0198a000-0000-7000-8000-000000000001")
                .statusCode())
        .isEqualTo(404);
  }

  private HttpResponse<String> choose(String body) {
    return Edge.send(
        "PUT",
        SETTINGS,
        body,
        "Authorization",
        "Bearer " + fair.ada.token(),
        "Content-Type",
        "application/json");
  }

  private static boolean isMailed(JsonObject settings, String kind) {
    return settings.getJsonArray("kinds").stream()
        .map(JsonObject.class::cast)
        .filter(one -> one.getString("kind").equals(kind))
        .map(one -> one.getBoolean("mail"))
        .findFirst()
        .orElseThrow();
  }
}
