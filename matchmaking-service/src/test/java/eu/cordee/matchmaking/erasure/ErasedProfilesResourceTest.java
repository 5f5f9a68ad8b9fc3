package eu.cordee.matchmaking.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.cordee.contracts.ParticipantMessage;
import eu.cordee.contracts.PersonMessage;
import eu.cordee.contracts.PersonMessage.PersonChanged;
import eu.cordee.kit.testing.BackingSystems;
import eu.cordee.matchmaking.testing.Database;
import eu.cordee.matchmaking.testing.Fair;
import eu.cordee.matchmaking.testing.Fairs;
import eu.cordee.matchmaking.testing.Guest;
import eu.cordee.matchmaking.testing.RequestCalls;
import eu.cordee.matchmaking.testing.Told;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** G14 in the matchmaking-service: what somebody wrote goes with them, and their meetings stay. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "matchmaking"))
class ErasedProfilesResourceTest {

  private static final Duration SOON = Duration.ofSeconds(30);

  @Inject Fairs fairs;
  @Inject Told told;
  @Inject Database database;

  private Fair fair;
  private Guest zoe;
  private Guest ben;
  private UUID request;

  /** Zoé has a profile and a calendar, and Ben has accepted to meet her. */
  @BeforeEach
  void writes() {
    fair = fairs.open(2, 1, 2);
    zoe = fair.guest(0);
    ben = fair.guest(1);
    fairs.call(zoe, 2, "Zoé", "Straßer");
    zoe.asks()
        .header("If-Match", "\"0\"")
        .body(Map.of("headline", "Zoé's lasers", "unavailableSlotIds", List.of(fair.slot(1))))
        .put(fair.path("/profiles/me"))
        .then()
        .statusCode(200);
    zoe.asks().body("{}").post(fair.path("/agenda/feed")).then().statusCode(201);
    RequestCalls calls = new RequestCalls(fair);
    request = calls.ask(zoe, ben, Map.of("message", "I am Zoé"));
    ben.asks()
        .header("Idempotency-Key", UUID.randomUUID())
        .body(Map.of("slotId", fair.slot(0)))
        .post(fair.path("/requests/" + request + "/acceptance"))
        .then()
        .statusCode(200);
    assertThat(database.count("idempotent_answer where body like '%I am Zoé%'")).isPositive();
  }

  @Test
  void whatTheyWroteGoesAndTheMeetingStays() {
    // When
    erase(3);
    // Then
    awaitForgotten();
    assertThat(database.count("unavailable_slot where participant_id = ?", zoe.participantId()))
        .isZero();
    assertThat(database.count("calendar_feed where participant_id = ?", zoe.participantId()))
        .isZero();
    assertThat(database.count("signed_in where person_id = ?", zoe.personId())).isZero();
    assertThat(database.count("idempotent_answer where body like '%I am Zoé%'")).isZero();
    assertThat(database.count("meeting where request_id = ? and state = 'CONFIRMED'", request))
        .isOne();
  }

  /** What others wrote to them is theirs. */
  @Test
  void whatOthersWroteStays() {
    // Given
    RequestCalls calls = new RequestCalls(fairs.open(2, 1, 2));
    Guest asked = calls.fair().guest(0);
    UUID theirs = calls.ask(calls.fair().guest(1), asked, Map.of("message", "Dear Zoé"));
    // When
    told.tell(new PersonChanged(Fairs.header(2), PersonMessage.State.erased(asked.personId())));
    // Then
    await()
        .atMost(SOON)
        .until(() -> database.count("signed_in where person_id = ?", asked.personId()) == 0);
    assertThat(database.count("meeting_request where id = ? and message = 'Dear Zoé'", theirs))
        .isOne();
  }

  /** Of a restored database the copy of participants may be read later than that of people. */
  @Test
  void whoIsHeardOfBeforeTheirPlaceIsForgottenWithIt() {
    // Given
    erase(3);
    awaitForgotten();
    database.change("update meeting_request set message = 'I am Zoé again' where id = ?", request);
    // When
    tellPlaceAgain();
    // Then
    awaitForgotten();
  }

  /** The sabotaged twin: a service that remembers nobody leaves it. */
  @Test
  void withoutTheMemoryItStays() {
    // Given
    erase(3);
    awaitForgotten();
    database.change("update meeting_request set message = 'I am Zoé again' where id = ?", request);
    database.change("delete from erased_person where person_id = ?", zoe.personId());
    // When
    tellPlaceAgain();
    // Then
    await()
        .atMost(SOON)
        .until(
            () ->
                database.count(
                        "read_copy where topic = 'participants.v1' and aggregate_id = ? and version = 2",
                        zoe.participantId())
                    == 1);
    assertThat(database.count("meeting_request where id = ? and message <> ''", request)).isOne();
  }

  private void erase(long version) {
    told.tell(new PersonChanged(Fairs.header(version), PersonMessage.State.erased(zoe.personId())));
  }

  private void tellPlaceAgain() {
    told.tell(
        new ParticipantMessage.ParticipantChanged(
            Fairs.header(2),
            new ParticipantMessage.State(
                zoe.participantId(), fair.id(), zoe.personId(), null, true, false)));
  }

  private void awaitForgotten() {
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              assertThat(database.count("profile where id = ?", zoe.participantId())).isZero();
              assertThat(database.count("meeting_request where id = ? and message = ''", request))
                  .isOne();
            });
  }
}
