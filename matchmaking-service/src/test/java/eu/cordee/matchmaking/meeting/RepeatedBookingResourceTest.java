package eu.cordee.matchmaking.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.kit.testing.BackingSystems;
import eu.cordee.matchmaking.testing.Clients;
import eu.cordee.matchmaking.testing.Clients.Answer;
import eu.cordee.matchmaking.testing.Database;
import eu.cordee.matchmaking.testing.Fair;
import eu.cordee.matchmaking.testing.Fairs;
import eu.cordee.matchmaking.testing.Guest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** G4: a booking that is sent again with its key happens once and is answered the same. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "matchmaking"))
class RepeatedBookingResourceTest {

  @Inject Fairs fairs;
  @Inject Database database;

  @TestHTTPResource("/")
  String address;

  private Clients clients;
  private Fair fair;

  @BeforeEach
  void openFair() {
    clients = new Clients(address);
    fair = fairs.open(3, 3, 3);
    fair.guests()
        .forEach(
            guest ->
                guest
                    .asks()
                    .header("If-Match", "*")
                    .body(Map.of("instantBooking", true))
                    .put(fair.path("/profiles/me"))
                    .then()
                    .statusCode(200));
  }

  @Test
  void tenParallelSendsBookOnce() throws Exception {
    // Given
    String key = UUID.randomUUID().toString();
    // When
    List<Answer> answers = tenTimes(() -> book(fair.guest(0), 0, key));
    // Then
    assertThat(answers).extracting(Answer::status).isSubsetOf(201, 409);
    assertThat(answers)
        .filteredOn(Answer::refused)
        .allSatisfy(answer -> assertThat(answer.text("type")).endsWith("/request-in-flight"));
    Answer retry = book(fair.guest(0), 0, key);
    assertThat(answers).filteredOn(Answer::ok).isNotEmpty().allMatch(retry::equals);
    assertThat(meetings()).isEqualTo(1);
  }

  @Test
  void withoutTheStoredAnswerTheSameCheckFails() throws Exception {
    // Given
    String key = UUID.randomUUID().toString();
    Answer first = book(fair.guest(0), 0, key);
    // When: the protection is gone
    database.change("delete from idempotent_answer where key = ?", key);
    Answer retry = book(fair.guest(0), 0, key);
    // Then
    assertThat(first.status()).isEqualTo(201);
    assertThat(retry).isNotEqualTo(first);
  }

  @Test
  void withoutAKeyEverySendHasItsEffect() throws Exception {
    // When
    List<Answer> keyed = tenTimes(() -> run(UUID.randomUUID().toString()));
    // Then
    assertThat(keyed).allMatch(Answer::ok);
    assertThat(database.count("timetable_run where event_id = ?", fair.id())).isEqualTo(10);
  }

  @Test
  void aKeyBelongsToOneRequestOfOneCaller() {
    // Given
    String key = UUID.randomUUID().toString();
    book(fair.guest(0), 0, key);
    // When
    Answer otherBody = book(fair.guest(0), 1, key);
    Answer otherCaller = book(fair.guest(1), 1, key);
    // Then
    assertThat(otherBody.status()).isEqualTo(422);
    assertThat(otherBody.text("type")).endsWith("/key-reused");
    assertThat(otherCaller.status()).isEqualTo(201);
  }

  private Answer book(Guest host, int slot, String key) {
    return clients.post(
        host,
        fair.path("/meetings"),
        Map.of("guestId", fair.guest(2).participantId(), "slotId", fair.slot(slot)),
        "Idempotency-Key",
        key);
  }

  private Answer run(String key) {
    return clients.post(
        fair.organiser(), fair.path("/timetables"), Map.of(), "Idempotency-Key", key);
  }

  private long meetings() {
    return database.count("meeting where event_id = ?", fair.id());
  }

  private static List<Answer> tenTimes(Callable<Answer> call) throws Exception {
    return Clients.together(Collections.nCopies(10, call));
  }
}
