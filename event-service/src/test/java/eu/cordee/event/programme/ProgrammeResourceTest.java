package eu.cordee.event.programme;

import static eu.cordee.event.testing.World.anonymous;
import static eu.cordee.event.testing.World.as;
import static eu.cordee.event.testing.World.fair;
import static eu.cordee.event.testing.World.id;
import static eu.cordee.event.testing.World.problem;
import static eu.cordee.event.testing.World.published;
import static eu.cordee.event.testing.World.session;
import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.contracts.SessionMessage;
import eu.cordee.event.testing.Overheard;
import eu.cordee.event.testing.World;
import eu.cordee.kit.testing.BackingSystems;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sessions of an event. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "event"))
class ProgrammeResourceTest {

  @Inject World world;
  @Inject Overheard overheard;

  private UUID clara;
  private UUID event;

  @BeforeEach
  void fairOfClara() {
    clara = world.person();
    event = published(clara, 100);
  }

  @Test
  void aSessionIsScheduledChangedAndCancelled() {
    // Given
    Response made = schedule("Hall 1", 9, 10);
    UUID session = id(made);
    // When
    Response changed =
        as(clara)
            .header("If-Match", made.header("ETag"))
            .body(body("Hall 2", 9, 11))
            .put("/events/{id}/sessions/{s}", event, session);
    Response stale =
        as(clara)
            .header("If-Match", made.header("ETag"))
            .body(body("Hall 3", 9, 11))
            .put("/events/{id}/sessions/{s}", event, session);
    as(clara).delete("/events/{id}/sessions/{s}", event, session).then().statusCode(204);
    // Then
    assertThat(changed.jsonPath().getString("room")).isEqualTo("Hall 2");
    assertThat(stale.statusCode()).isEqualTo(412);
    assertThat(anonymous().get("/events/{id}/sessions/{s}", event, session).statusCode())
        .isEqualTo(404);
    List<SessionMessage> told = overheard.awaitAbout(session, SessionMessage.class, 3);
    assertThat(told)
        .extracting(message -> message.getClass().getSimpleName())
        .containsExactly("SessionScheduled", "SessionChanged", "SessionCancelled");
    assertThat(told.getLast().state().active()).isFalse();
  }

  @Test
  void aRoomHoldsOneSessionAtATime() {
    // Given
    UUID first = id(schedule("Hall 1", 9, 10));
    // When
    Response clash = schedule("hall 1", 9, 11);
    Response after = schedule("Hall 1", 10, 11);
    as(clara).delete("/events/{id}/sessions/{s}", event, first).then().statusCode(204);
    Response again = schedule("Hall 1", 9, 10);
    // Then
    assertThat(problem(clash)).isEqualTo("room-taken");
    assertThat(after.statusCode()).isEqualTo(201);
    assertThat(again.statusCode()).isEqualTo(201);
  }

  @Test
  void theProgrammeIsInTimeOrderPageByPage() {
    // Given
    schedule("Hall 1", 12, 13);
    schedule("Hall 2", 9, 10);
    schedule("Hall 3", 9, 10);
    // When
    Response first = anonymous().get("/events/{id}/sessions?limit=2", event);
    Response second =
        anonymous()
            .queryParam("cursor", first.jsonPath().getString("next"))
            .get("/events/{id}/sessions?limit=2", event);
    // Then
    assertThat(first.jsonPath().getList("items.room", String.class))
        .containsExactly("Hall 2", "Hall 3");
    assertThat(second.jsonPath().getList("items.room", String.class)).containsExactly("Hall 1");
  }

  @Test
  void sessionsStayWithinTheEvent() {
    // Given
    schedule("Hall 1", 9, 10).then().statusCode(201);
    // When
    Response before = schedule("Hall 2", 6, 8);
    Response backwards = schedule("Hall 2", 9, 9);
    Response eventLeaves =
        as(clara)
            .header("If-Match", "*")
            .body(fair(100).replace("2027-09-25T07", "2027-09-26T07"))
            .put("/events/{id}", event);
    // Then
    assertThat(before.jsonPath().getString("violations[0].field")).isEqualTo("startsAt");
    assertThat(backwards.jsonPath().getString("violations[0].field")).isEqualTo("endsAt");
    assertThat(eventLeaves.statusCode()).isEqualTo(400);
  }

  @Test
  void aRetryWithTheSameKeySchedulesOnce() {
    // Given
    String key = UUID.randomUUID().toString();
    // When
    String first = keyed(key).asString();
    String retry = keyed(key).asString();
    // Then
    assertThat(retry).isEqualTo(first);
  }

  private Response keyed(String key) {
    return as(clara)
        .header("Idempotency-Key", key)
        .body(body("Hall 1", 9, 10))
        .post("/events/{id}/sessions", event);
  }

  private Response schedule(String room, int from, int until) {
    return as(clara).body(body(room, from, until)).post("/events/{id}/sessions", event);
  }

  private static String body(String room, int from, int until) {
    return session(
        room,
        "2027-09-25T%02d:00:00Z".formatted(from),
        "2027-09-25T%02d:00:00Z".formatted(until),
        20);
  }
}
