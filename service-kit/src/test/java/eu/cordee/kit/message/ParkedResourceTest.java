package eu.cordee.kit.message;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import eu.cordee.contracts.Header;
import eu.cordee.kit.message.lane.Lanes;
import eu.cordee.kit.note.Note;
import eu.cordee.kit.note.NoteCopies;
import eu.cordee.kit.note.Notes;
import eu.cordee.kit.testing.BackingSystems;
import eu.cordee.kit.watch.MessageFigures;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** G8: what is parked is looked at, thrown away with a reason, or superseded by what is newer. */
@QuarkusTest
@QuarkusTestResource(BackingSystems.class)
@TestSecurity(user = "eva", roles = "admin")
class ParkedResourceTest {

  private static final Duration HEALING = Duration.ofSeconds(30);

  @Inject Notes notes;
  @Inject NoteCopies copies;
  @Inject MessageFigures figures;
  @Inject MeterRegistry meters;

  @AfterEach
  void clearAway() {
    notes.execute("delete from parked_message");
    notes.execute("delete from discarded_message");
  }

  @Test
  void aNewerStateSupersedesWhatIsParked() {
    // Given
    Note sick = parked();
    // When
    notes.rewrite(sick.id(), "well again");
    // Then
    await().atMost(HEALING).until(() -> copyOf(sick).equals("well again"));
    assertThat(parkedFor(sick)).isZero();
  }

  /**
   * The twin: a state that is applied already and comes once more says nothing of what is parked.
   */
  @Test
  void anOlderStateLeavesItParked() {
    // Given
    Note sick = notes.write("well");
    await().atMost(HEALING).until(() -> copyOf(sick).equals("well"));
    notes.rewrite(sick.id(), NoteCopies.POISON);
    await().atMost(HEALING).until(() -> parkedFor(sick) == 1);
    // When
    notes.insertIntoOutbox(Lanes.of(sick.id()), sick.id(), message(sick, sick.version() + 1));
    await().atMost(HEALING).until(() -> arrivals(sick) == 3);
    Note later = notes.write("later");
    await().atMost(HEALING).until(() -> copyOf(later).equals("later"));
    // Then
    assertThat(copyOf(sick)).isEqualTo("well");
    assertThat(parkedFor(sick)).isOne();
  }

  @Test
  void showsWhatAMessageSays() {
    // Given
    Note sick = parked();
    // Then
    given()
        .get("/operations/parked-messages/clusters.v1/" + sick.id())
        .then()
        .statusCode(200)
        .body("[0].direction", equalTo("IN"))
        .body("[0].reason", containsString("cannot stomach"))
        .body("[0].content", containsString(sick.id().toString()));
  }

  /** Whoever replays too early is told why, and loses nothing; the twin is the next. */
  @Test
  void saysWhyAReplayFailedAndKeepsIt() {
    // Given
    Note sick = parked();
    // When
    replay(sick)
        .statusCode(409)
        .body("type", containsString("/still-parked"))
        .body("detail", containsString("cannot stomach"));
    // Then
    assertThat(parkedFor(sick)).isOne();
  }

  @Test
  void appliesWhatIsParkedOnceItsCauseIsMended() {
    // Given
    Note sick = parked();
    copies.poisonIsDeadly(false);
    // When
    replay(sick).statusCode(200).body("count", equalTo(1));
    // Then
    assertThat(copyOf(sick)).isEqualTo(NoteCopies.POISON);
    assertThat(parkedFor(sick)).isZero();
  }

  @Test
  void whoHasTheListAlreadyIsToldSo() {
    // Given
    parked();
    String tag = given().get("/operations/parked-messages").header("ETag");
    // Then
    given().header("If-None-Match", tag).get("/operations/parked-messages").then().statusCode(304);
  }

  @Test
  void throwsAwayWithAReasonThatIsKept() {
    // Given
    Note sick = parked();
    // When
    discard(sick, "{\"reason\":\"a test of somebody else\"}")
        .statusCode(200)
        .body("count", equalTo(1));
    // Then
    assertThat(parkedFor(sick)).isZero();
    given()
        .get("/operations/discarded-messages")
        .then()
        .statusCode(200)
        .body("[0].key", equalTo(sick.id().toString()))
        .body("[0].reason", equalTo("a test of somebody else"))
        .body("[0].count", equalTo(1));
    assertThat(notes.texts("select discarded_by from discarded_message")).containsExactly("eva");
    // And a second time there is nothing to throw away, and nothing to keep
    discard(sick, "{\"reason\":\"again\"}").statusCode(200).body("count", equalTo(0));
    given().get("/operations/discarded-messages").then().body("reason", not(hasItem("again")));
  }

  @Test
  void throwsAwayNothingWithoutAReason() {
    // Given
    Note sick = parked();
    // When
    discard(sick, "{\"reason\":\" \"}").statusCode(400);
    discard(sick, "{}").statusCode(400);
    // Then
    assertThat(parkedFor(sick)).isOne();
  }

  @Test
  void countsWhatIsParked() {
    // Given
    parked();
    // Then, also where one that an earlier test has told comes only now
    await()
        .atMost(HEALING)
        .untilAsserted(
            () -> {
              figures.look();
              assertThat(meters.get("cordee.messages.parked").gauge().value())
                  .isEqualTo(notes.count("select count(*) from parked_message"))
                  .isPositive();
            });
    assertThat(meters.get("cordee.parked.age").gauge().value()).isPositive();
  }

  private Note parked() {
    copies.poisonIsDeadly(true);
    Note sick = notes.write(NoteCopies.POISON);
    await().atMost(HEALING).until(() -> parkedFor(sick) == 1);
    return sick;
  }

  private static ValidatableResponse replay(Note note) {
    return given().post("/operations/parked-messages/clusters.v1/" + note.id() + "/replay").then();
  }

  private static ValidatableResponse discard(Note note, String body) {
    return given()
        .contentType("application/json")
        .body(body)
        .post("/operations/parked-messages/clusters.v1/" + note.id() + "/discard")
        .then();
  }

  private static byte[] message(Note note, long version) {
    return new MessageJson()
        .write(note.changed(new Header(UUID.randomUUID(), Instant.EPOCH, 1, version)));
  }

  private long arrivals(Note note) {
    return copies.diary().stream().filter(seen -> seen.key().equals(note.id().toString())).count();
  }

  private String copyOf(Note note) {
    return String.join(
        "", notes.texts("select text from note_copy where id = '" + note.id() + "'"));
  }

  private long parkedFor(Note note) {
    return notes.count("select count(*) from parked_message where key = '" + note.id() + "'");
  }
}
