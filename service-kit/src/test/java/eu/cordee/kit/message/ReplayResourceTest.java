package eu.cordee.kit.message;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.cordee.kit.note.HeldUp;
import eu.cordee.kit.note.Note;
import eu.cordee.kit.note.NoteCopies;
import eu.cordee.kit.note.Notes;
import eu.cordee.kit.testing.BackingSystems;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** G8: nothing is lost and nothing stays behind when a key's records are replayed. */
@QuarkusTest
@QuarkusTestResource(BackingSystems.class)
@TestSecurity(user = "eva", roles = "admin")
class ReplayResourceTest {

  private static final Duration HEALING = Duration.ofSeconds(30);

  @Inject Notes notes;
  @Inject NoteCopies copies;

  @AfterEach
  void poisonIsDeadlyAgain() {
    copies.poisonIsDeadly(true);
  }

  @Test
  void aRecordThatArrivesDuringTheReplayOfItsKeyIsAppliedAfterIt() throws Exception {
    // Given a parked record, and its replay under way
    Note sick = notes.write(NoteCopies.POISON);
    await().atMost(HEALING).untilAsserted(() -> assertThat(parkedFor(sick)).isEqualTo(1));
    copies.poisonIsDeadly(false);
    HeldUp heldUp = copies.holdUp(NoteCopies.POISON);
    CompletableFuture<Integer> replay = CompletableFuture.supplyAsync(() -> replay(sick));
    heldUp.awaitReached();
    // When
    notes.rewrite(sick.id(), "well again");
    awaitArrival(sick, 2);
    heldUp.go();
    // Then
    assertThat(replay.get(20, TimeUnit.SECONDS)).isEqualTo(200);
    await()
        .atMost(HEALING)
        .untilAsserted(
            () ->
                assertThat(notes.texts("select text from note_copy where id = '" + sick.id() + "'"))
                    .containsExactly("well again"));
    assertThat(parkedFor(sick)).isZero();
  }

  /** The sabotaged twin: an inbox that looks without the lock parks behind what is taken out. */
  @Test
  void withoutTheLockItIsParkedBehindNothing() throws Exception {
    // Given
    Note sick = notes.write(NoteCopies.POISON);
    await().atMost(HEALING).untilAsserted(() -> assertThat(parkedFor(sick)).isEqualTo(1));
    copies.poisonIsDeadly(false);
    HeldUp heldUp = copies.holdUp(NoteCopies.POISON);
    CompletableFuture<Integer> replay = CompletableFuture.supplyAsync(() -> replay(sick));
    heldUp.awaitReached();
    // When its next record is parked, because others still see the one before it
    assertThat(parkedFor(sick)).isEqualTo(1);
    notes.execute(
        "insert into parked_message (topic, key, payload, reason) values ('clusters.v1', '%s', '', 'sabotage')"
            .formatted(sick.id()));
    heldUp.go();
    // Then
    assertThat(replay.get(20, TimeUnit.SECONDS)).isEqualTo(200);
    assertThat(parkedFor(sick)).isOne();
    notes.execute("delete from parked_message where key = '" + sick.id() + "'");
  }

  /** Arrived, and had the time to be parked by an inbox that looks without a lock. */
  private void awaitArrival(Note note, long version) throws InterruptedException {
    await()
        .atMost(HEALING)
        .until(
            () ->
                copies.diary().stream()
                    .anyMatch(
                        seen ->
                            seen.key().equals(note.id().toString()) && seen.version() == version));
    TimeUnit.MILLISECONDS.sleep(500);
  }

  private static int replay(Note note) {
    return given()
        .post("/operations/parked-messages/clusters.v1/" + note.id() + "/replay")
        .statusCode();
  }

  private long parkedFor(Note note) {
    return notes.count("select count(*) from parked_message where key = '" + note.id() + "'");
  }
}
