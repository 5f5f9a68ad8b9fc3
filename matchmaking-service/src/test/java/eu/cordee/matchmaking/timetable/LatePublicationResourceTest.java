package eu.cordee.matchmaking.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import eu.cordee.kit.testing.BackingSystems;
import eu.cordee.matchmaking.testing.Database;
import eu.cordee.matchmaking.testing.Fair;
import eu.cordee.matchmaking.testing.Fairs;
import eu.cordee.matchmaking.testing.OtherBooking;
import eu.cordee.matchmaking.testing.RequestCalls;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a run has planned is not what holds any more when it is published. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "matchmaking"))
class LatePublicationResourceTest {

  private static final String CONFIRMED = "meeting where event_id = ? and state = 'CONFIRMED'";

  @Inject Fairs fairs;
  @Inject Database database;
  @Inject AgroalDataSource dataSource;

  private Fair fair;
  private String run;

  @BeforeEach
  void twoPairsAndAPlan() {
    fair = fairs.open(2, 2, 4);
    load(0, 1);
    load(2, 3);
    run = plan();
  }

  @Test
  void aRequestThatIsBookedWhileThePublicationWaitsKeepsItsMeeting() throws Exception {
    // Given
    UUID request = requestOf(0);
    try (ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
        OtherBooking other = OtherBooking.of(dataSource, fair.guest(1).personId(), fair.slot(1))) {
      CompletableFuture<Response> byHand =
          CompletableFuture.supplyAsync(() -> acceptInSecondSlot(request), calls);
      other.awaitWaiting(1);
      // When
      CompletableFuture<Response> publication = CompletableFuture.supplyAsync(this::publish, calls);
      other.awaitWaiting(2);
      other.letGo();
      // Then
      byHand.join().then().statusCode(200);
      publication
          .join()
          .then()
          .statusCode(200)
          .body("state", equalTo("PUBLISHED"), "placed", equalTo(1));
    }
    assertThat(meetingsOf(request)).isOne();
    assertThat(database.count(CONFIRMED, fair.id())).isEqualTo(2);
  }

  /**
   * The sabotaged twin: locked and judged in one statement, it is judged as it was before the wait.
   */
  @Test
  void whatIsJudgedWhileItWaitsForTheLockWouldBeBookedTwice() throws Exception {
    // Given
    UUID request = requestOf(0);
    try (ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
        OtherBooking other = OtherBooking.of(dataSource, fair.guest(1).personId(), fair.slot(1))) {
      CompletableFuture<Response> byHand =
          CompletableFuture.supplyAsync(() -> acceptInSecondSlot(request), calls);
      other.awaitWaiting(1);
      // When
      CompletableFuture<Integer> judgement =
          CompletableFuture.supplyAsync(
              () ->
                  database.change(
                      """
                      with judged as (
                        select r.id from meeting_request r where r.id = ? and not exists (
                          select 1 from meeting m where m.request_id = r.id and m.state = 'CONFIRMED')
                        for update of r)
                      update meeting_request set version = version + 1 where id in (select id from judged)
                      """,
                      request),
              calls);
      other.awaitWaiting(2);
      other.letGo();
      // Then
      byHand.join().then().statusCode(200);
      assertThat(judgement.join()).as("judged to have no meeting").isOne();
      assertThat(meetingsOf(request)).isOne();
    }
  }

  private UUID requestOf(int host) {
    return UUID.fromString(
        organiser("/placements")
            .path("items.find { it.hostId == '%s' }.requestId".formatted(participant(host))));
  }

  private Response acceptInSecondSlot(UUID request) {
    return new RequestCalls(fair).accept(fair.guest(1), request, Map.of("slotId", fair.slot(1)));
  }

  private long meetingsOf(UUID request) {
    return database.count("meeting where request_id = ? and state = 'CONFIRMED'", request);
  }

  @Test
  void aRunFromYesterdayBooksNothingInThePast() {
    // Given
    slotsHaveBegun();
    // When
    Response published = publish();
    // Then
    published.then().statusCode(200).body("placed", equalTo(0));
    published.then().body("reasons.reason", contains("NO_COMMON_SLOT"));
    assertThat(database.count(CONFIRMED, fair.id())).isZero();
  }

  /** The twin: what keeps it from booking is only that the event still runs. */
  @Test
  void aRunOfAnEventThatIsOverMayBeReplayed() {
    // Given
    slotsHaveBegun();
    database.change(
        "update event_copy set ends_at = now() - interval '30 minutes' where id = ?", fair.id());
    // When
    Response published = publish();
    // Then
    published.then().statusCode(200).body("placed", equalTo(2));
    assertThat(database.count(CONFIRMED, fair.id())).isEqualTo(2);
  }

  private void slotsHaveBegun() {
    database.change(
        "update event_copy set starts_at = now() - interval '1 day' where id = ?", fair.id());
    database.change(
        """
        update slot_copy set starts_at = now() - interval '1 hour' * number,
          ends_at = now() - interval '1 hour' * number + interval '20 minutes'
        where event_id = ?
        """,
        fair.id());
  }

  private UUID participant(int guest) {
    return fair.guest(guest).participantId();
  }

  private void load(int host, int guest) {
    Map<String, Object> row = Map.of("hostId", participant(host), "guestId", participant(guest));
    fair.organiser()
        .asks()
        .body(Map.of("requests", List.of(row)))
        .post(fair.path("/requests/imports"))
        .then()
        .statusCode(201);
  }

  private String plan() {
    String id =
        fair.organiser()
            .asks()
            .body(Map.of("seed", 1))
            .post(fair.path("/timetables"))
            .then()
            .statusCode(202)
            .extract()
            .path("id");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                fair.organiser()
                    .asks()
                    .get(fair.path("/timetables/" + id))
                    .path("state")
                    .equals("DONE"));
    return id;
  }

  private Response organiser(String what) {
    return fair.organiser().asks().get(fair.path("/timetables/" + run + what));
  }

  private Response publish() {
    return fair.organiser().asks().post(fair.path("/timetables/" + run + "/publication"));
  }
}
