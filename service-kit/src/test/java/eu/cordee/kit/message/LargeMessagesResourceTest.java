package eu.cordee.kit.message;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import eu.cordee.contracts.Header;
import eu.cordee.kit.note.Note;
import eu.cordee.kit.note.NoteCopies;
import eu.cordee.kit.note.Notes;
import eu.cordee.kit.note.Seen;
import eu.cordee.kit.testing.BackingSystems;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A message is bounded: what is larger goes in parts, and what cannot go stops nobody else. */
@QuarkusTest
@QuarkusTestResource(BackingSystems.class)
@TestSecurity(user = "eva", roles = "admin")
class LargeMessagesResourceTest {

  private static final Duration HEALING = Duration.ofSeconds(30);
  private static final int MOST_BYTES = 256 * 1024;

  @Inject Notes notes;
  @Inject NoteCopies copies;

  @Test
  void whatIsLargerThanARecordMayBeArrivesWholeInParts() {
    // Given a text of more than a mebibyte
    String text = "Grüezi ".repeat(200_000);
    // When
    Note large = notes.write(text);
    notes.rewrite(large.id(), text + "!");
    // Then
    await()
        .atMost(HEALING)
        .untilAsserted(() -> assertThat(lengthOfCopy(large)).isEqualTo(text.length() + 1));
    assertThat(copies.diary())
        .filteredOn(seen -> seen.key().startsWith(large.id().toString()))
        .hasSizeGreaterThan(8)
        .extracting(Seen::bytes)
        .allMatch(bytes -> bytes <= MOST_BYTES);
    assertThat(notes.count("select count(*) from message_part")).isZero();
  }

  @Test
  void aRowThatCannotBeSentIsPutAsideAndTheRestOfItsLaneFlows() {
    // Given what an older version may have left: a record larger than the broker takes
    Note large = new Note("x".repeat(2_000_000));
    // When
    insertWhole(large);
    Note later = inLaneOf(large.id());
    // Then
    await().atMost(HEALING).untilAsserted(() -> assertThat(lengthOfCopy(later)).isEqualTo(5));
    await()
        .atMost(HEALING)
        .untilAsserted(() -> assertThat(notes.count("select count(*) from outbox")).isZero());
    assertThat(lengthOfCopy(large)).isZero();
    given()
        .get("/operations/parked-messages")
        .then()
        .statusCode(200)
        .body("findAll { it.key == '" + large.id() + "' }.direction", hasItem("OUT"));
    // And it is told once it may go
    notes.execute(
        "update unsent_message set payload = convert_to(replace(convert_from(payload, 'UTF8'), repeat('x', 1999990), ''), 'UTF8')"
            + " where key = '"
            + large.id()
            + "'");
    given()
        .post("/operations/parked-messages/clusters.v1/" + large.id() + "/replay")
        .then()
        .statusCode(200)
        .body("count", equalTo(1));
    await().atMost(HEALING).untilAsserted(() -> assertThat(lengthOfCopy(large)).isEqualTo(10));
  }

  /** The sabotaged twin of the parts: the same text told whole does not arrive. */
  @Test
  void withoutPartsTheSameTextDoesNotArrive() {
    // Given
    Note large = new Note("Grüezi ".repeat(200_000));
    // When
    insertWhole(large);
    Note later = inLaneOf(large.id());
    // Then
    await().atMost(HEALING).untilAsserted(() -> assertThat(lengthOfCopy(later)).isEqualTo(5));
    await()
        .atMost(HEALING)
        .untilAsserted(() -> assertThat(notes.count("select count(*) from outbox")).isZero());
    assertThat(lengthOfCopy(large)).isZero();
    notes.execute("delete from unsent_message where key = '" + large.id() + "'");
  }

  private void insertWhole(Note note) {
    byte[] payload =
        new MessageJson().write(note.changed(new Header(UUID.randomUUID(), Instant.EPOCH, 1, 1)));
    notes.insertIntoOutbox(Lanes.of(note.id()), note.id(), payload);
  }

  private Note inLaneOf(UUID other) {
    Note note = notes.write("later");
    while (Lanes.of(note.id()) != Lanes.of(other)) {
      note = notes.write("later");
    }
    return note;
  }

  private long lengthOfCopy(Note note) {
    return notes.count(
        "select coalesce(max(length(text)), 0) from note_copy where id = '" + note.id() + "'");
  }
}
