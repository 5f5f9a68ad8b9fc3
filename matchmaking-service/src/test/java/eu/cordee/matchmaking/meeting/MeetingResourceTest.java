package eu.cordee.matchmaking.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import eu.cordee.contracts.MeetingMessage;
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
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Meetings that are agreed: booked at once, moved, cancelled. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "matchmaking"))
class MeetingResourceTest {

  @Inject Fairs fairs;
  @Inject Told told;
  @Inject Database database;

  private Fair fair;
  private RequestCalls calls;
  private Guest ada;
  private Guest ben;
  private Guest eve;

  @BeforeEach
  void openFair() {
    fair = fairs.open(4, 2, 4);
    calls = new RequestCalls(fair);
    ada = fair.guest(0);
    ben = fair.guest(1);
    eve = fair.guest(2);
  }

  @Test
  void instantBookingNeedsTheGuestsConsent() {
    // Given
    Map<String, Object> wish = Map.of("guestId", ben.participantId(), "slotId", fair.slot(0));
    ada.asks()
        .body(wish)
        .post(fair.path("/meetings"))
        .then()
        .statusCode(409)
        .body("type", endsWith("/needs-acceptance"));
    ben.asks()
        .header("If-Match", "\"0\"")
        .body(Map.of("instantBooking", true))
        .put(fair.path("/profiles/me"));
    // When
    Response booked = ada.asks().body(wish).post(fair.path("/meetings"));
    // Then
    booked.then().statusCode(201).body("slotId", equalTo(fair.slot(0).toString()));
    ada.asks().get(fair.path("/meetings")).then().body("items", hasSize(1));
    eve.asks().get(fair.path("/meetings")).then().body("items", empty());
    fair.organiser()
        .asks()
        .get(fair.path("/occupancy"))
        .then()
        .body("slots", hasSize(4), "tables", hasSize(2), "cells", hasSize(1));
    eve.asks().get(fair.path("/occupancy")).then().statusCode(403);
  }

  @Test
  void aMeetingMovesOnlyWhereBothAreFreeAndKeepsItsTable() {
    // Given
    Response accepted =
        calls.accept(ben, calls.ask(ada, ben, Map.of()), Map.of("slotId", fair.slot(0)));
    String meeting = accepted.path("meeting.id");
    String table = accepted.path("meeting.tableId");
    calls
        .accept(ben, calls.ask(eve, ben, Map.of()), Map.of("slotId", fair.slot(1)))
        .then()
        .statusCode(200);
    // When
    calls
        .move(ada, meeting, fair.slot(1))
        .then()
        .statusCode(409)
        .body("type", endsWith("/slot-taken"));
    calls
        .move(ada, meeting, fair.slot(2))
        .then()
        .statusCode(200)
        .body("slotId", equalTo(fair.slot(2).toString()), "tableId", equalTo(table));
    // Then
    calls
        .freeSlots(ada, ben)
        .then()
        .body("slots.slotId", contains(fair.slot(0).toString(), fair.slot(3).toString()));
    calls.move(eve, meeting, fair.slot(3)).then().statusCode(404);
    await()
        .untilAsserted(
            () ->
                assertThat(told.about(UUID.fromString(meeting)))
                    .extracting(Object::getClass)
                    .containsExactly(
                        (Class) MeetingMessage.MeetingConfirmed.class,
                        MeetingMessage.MeetingMoved.class));
  }

  @Test
  void aCancelledMeetingGivesSlotAndTableBack() {
    // Given
    Fair small = fairs.open(1, 1, 3);
    RequestCalls inSmall = new RequestCalls(small);
    UUID request = inSmall.ask(small.guest(0), small.guest(1), Map.of());
    String meeting = inSmall.accept(small.guest(1), request, Map.of()).path("meeting.id");
    // When
    small
        .guest(0)
        .asks()
        .post(small.path("/meetings/" + meeting + "/cancellation"))
        .then()
        .statusCode(200)
        .body("state", equalTo("CANCELLED"));
    // Then
    assertThat(database.count("occupancy where event_id = ?", small.id())).isZero();
    inSmall
        .accept(small.guest(2), inSmall.ask(small.guest(0), small.guest(2), Map.of()), Map.of())
        .then()
        .statusCode(200);
    small
        .guest(0)
        .asks()
        .post(small.path("/meetings/" + meeting + "/cancellation"))
        .then()
        .statusCode(409);
  }

  @Test
  void aCancellationIsOneChangeWithOneVersion() {
    // Given
    UUID request = calls.ask(ada, ben, Map.of());
    UUID meeting = UUID.fromString(calls.accept(ben, request, Map.of()).path("meeting.id"));
    // When
    ada.asks().post(fair.path("/meetings/" + meeting + "/cancellation")).then().statusCode(200);
    // Then
    await()
        .untilAsserted(
            () ->
                assertThat(told.about(meeting))
                    .extracting(message -> message.header().version())
                    .containsExactly(1L, 2L));
  }
}
