package eu.cordee.event.registration;

import static eu.cordee.event.testing.World.as;
import static eu.cordee.event.testing.World.participant;
import static eu.cordee.event.testing.World.problem;
import static eu.cordee.event.testing.World.published;
import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.contracts.ParticipantMessage;
import eu.cordee.event.testing.Overheard;
import eu.cordee.event.testing.World;
import eu.cordee.kit.testing.BackingSystems;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people say to being entered into an event by others. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "event"))
class EntryResourceTest {

  @Inject World world;
  @Inject Overheard overheard;

  private UUID clara;
  private UUID ada;
  private UUID event;

  @BeforeEach
  void anEventOfClaras() {
    clara = world.person();
    ada = world.person();
    event = published(clara, 10);
  }

  @Test
  void whoWasEnteredByOthersIsAskedAndAccepts() {
    // Given
    UUID participant = World.id(enter(event));
    assertThat(isAwaited()).isTrue();
    assertThat(told(participant, 1).awaitsAcceptance()).isTrue();
    // When
    as(ada).post("/events/{id}/participants/me/acceptance", event).then().statusCode(200);
    as(ada).post("/events/{id}/participants/me/acceptance", event).then().statusCode(200);
    // Then
    assertThat(isAwaited()).isFalse();
    assertThat(told(participant, 2).awaitsAcceptance()).isFalse();
  }

  @Test
  void whoComesByThemselvesIsNotAsked() {
    // When
    participant(event, ada);
    // Then
    assertThat(isAwaited()).isFalse();
  }

  @Test
  void aRefusalThatIsSentAgainWithItsKeyIsAnsweredAgain() {
    // Given
    enter(event);
    String key = UUID.randomUUID().toString();
    // When and then
    for (int time = 1; time <= 2; time++) {
      as(ada)
          .header("Idempotency-Key", key)
          .post("/events/{id}/participants/me/refusal", event)
          .then()
          .statusCode(204);
    }
  }

  /** The sabotage twin: without a key the second one finds nobody any more. */
  @Test
  void aRefusalThatIsSentAgainWithoutAKeyIsNot() {
    enter(event);

    as(ada).post("/events/{id}/participants/me/refusal", event).then().statusCode(204);
    as(ada).post("/events/{id}/participants/me/refusal", event).then().statusCode(404);
  }

  @Test
  void whoIsImportedIsAsked() {
    // When
    load().then().statusCode(200);
    // Then
    assertThat(isAwaited()).isTrue();
  }

  @Test
  void whoAcceptedStaysSoWhenTheyAreEnteredOrLoadedAgain() {
    // Given
    UUID participant = World.id(enter(event));
    as(ada).post("/events/{id}/participants/me/acceptance", event).then().statusCode(200);
    // When
    assertThat(problem(enter(event))).isEqualTo("already-registered");
    load().then().statusCode(200);
    // Then
    assertThat(isAwaited()).isFalse();
    assertThat(told(participant, 3).awaitsAcceptance()).isFalse();
  }

  @Test
  void whoRefusesLeavesAndIsNotEnteredAgainByTheSamePeople() {
    // Given
    enter(event);
    // When
    as(ada).post("/events/{id}/participants/me/refusal", event).then().statusCode(204);
    // Then
    assertThat(as(ada).get("/events/{id}/participants/me", event).statusCode()).isEqualTo(404);
    assertThat(problem(enter(event))).isEqualTo("entry-refused");
    assertThat(problem(enter(published(clara, 10)))).isEqualTo("entry-refused");
    assertThat(problem(load())).isEqualTo("entry-refused");
    UUID dan = world.person();
    assertThat(enter(dan, published(dan, 10)).statusCode()).isEqualTo(201);
  }

  @Test
  void whoComesByThemselvesAfterwardsMayBeEnteredAgain() {
    // Given
    enter(event);
    as(ada).post("/events/{id}/participants/me/refusal", event).then().statusCode(204);
    // When
    participant(event, ada);
    // Then
    assertThat(enter(published(clara, 10)).statusCode()).isEqualTo(201);
  }

  @Test
  void onlyWhoTakesPartCanAcceptOrRefuse() {
    for (String what : List.of("acceptance", "refusal")) {
      as(ada).post("/events/{id}/participants/me/" + what, event).then().statusCode(404);
    }
  }

  private boolean isAwaited() {
    return as(ada).get("/events/{id}", event).jsonPath().getBoolean("acceptanceAwaited");
  }

  private ParticipantMessage.State told(UUID participant, int times) {
    return overheard.awaitAbout(participant, ParticipantMessage.class, times).getLast().state();
  }

  private Response enter(UUID where) {
    return enter(clara, where);
  }

  private Response enter(UUID organiser, UUID where) {
    return as(organiser).body(Map.of("personId", ada)).post("/events/{id}/participants", where);
  }

  private Response load() {
    List<Map<String, String>> rows = List.of(Map.of("reference", "A1", "personId", ada.toString()));
    return as(clara)
        .body(Map.of("participants", rows))
        .post("/events/{id}/participants/imports", event);
  }
}
