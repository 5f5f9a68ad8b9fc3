package eu.cordee.matchmaking.requestimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.cordee.contracts.ParticipantMessage;
import eu.cordee.kit.testing.BackingSystems;
import eu.cordee.kit.testing.HeldTable;
import eu.cordee.matchmaking.testing.Fair;
import eu.cordee.matchmaking.testing.Fairs;
import eu.cordee.matchmaking.testing.Told;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Participants whom event-service has answered long ago, and whose messages wait to be read. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "matchmaking"))
class LateCopiesResourceTest {

  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

  @Inject Fairs fairs;
  @Inject Told told;
  @Inject AgroalDataSource database;

  private Fair fair;

  @BeforeEach
  void openFair() {
    fair = fairs.open(2, 2, 1);
  }

  @Test
  void whoseMessageWaitsToBeReadIsNoBadLineHoweverLongAgoTheyRegistered() throws Exception {
    // Given
    UUID late = HeldTable.idOf(TEN_MINUTES);
    try (HeldTable copies = HeldTable.of(database, "participant_copy")) {
      told.tell(
          new ParticipantMessage.ParticipantRegistered(
              Fairs.header(1),
              new ParticipantMessage.State(
                  late, fair.id(), fair.organiser().personId(), null, true, false)));
      // When
      await().atMost(Duration.ofSeconds(30)).until(() -> load(late).statusCode() == 503);
      Response held = load(late);
      // Then
      assertThat(held.statusCode()).as(held.asString()).isEqualTo(503);
      assertThat(held.header("Retry-After")).isEqualTo("1");
      // And this is the sabotage twin: without a message the same id is a bad one.
      assertThat(load(HeldTable.idOf(TEN_MINUTES)).statusCode()).isEqualTo(400);
    }
    await().atMost(Duration.ofSeconds(30)).until(() -> load(late).statusCode() == 201);
  }

  @Test
  void whoIsAtAnotherEventIsRefusedAndNotWaitedFor() {
    // Given
    Fair other = fairs.open(1, 1, 1);
    long begun = System.nanoTime();
    // When
    Response refused = load(other.guest(0).participantId());
    // Then
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void aPersonInThePlaceOfAParticipantIsRefusedAndNotWaitedFor() {
    // Given
    long begun = System.nanoTime();
    // When
    Response refused = load(fair.guest(0).personId());
    // Then
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
  }

  private Response load(UUID guest) {
    return fair.organiser()
        .asks()
        .body(
            Map.of(
                "requests",
                List.of(Map.of("hostId", fair.guest(0).participantId(), "guestId", guest))))
        .post(fair.path("/requests/imports"));
  }
}
