package eu.cordee.matchmaking.meetingrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import eu.cordee.contracts.EventMessage;
import eu.cordee.contracts.MeetingMessage;
import eu.cordee.kit.testing.BackingSystems;
import eu.cordee.matchmaking.testing.Database;
import eu.cordee.matchmaking.testing.Fair;
import eu.cordee.matchmaking.testing.Fairs;
import eu.cordee.matchmaking.testing.Guest;
import eu.cordee.matchmaking.testing.Told;
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

/** The life of a meeting request, from asking to the table. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "matchmaking"))
class RequestResourceTest {

  @Inject Fairs fairs;
  @Inject Told told;
  @Inject Database database;

  private Fair fair;
  private Guest ada;
  private Guest ben;
  private Guest eve;

  @BeforeEach
  void openFair() {
    fair = fairs.open(4, 2, 4);
    ada = fair.guest(0);
    ben = fair.guest(1);
    eve = fair.guest(2);
  }

  @Test
  void anAcceptedRequestGetsTheEarliestCommonSlotAndATable() {
    // Given
    UUID request = ask(ada, ben, Map.of());
    // When
    Response accepted = accept(ben, request, Map.of());
    // Then
    accepted
        .then()
        .statusCode(200)
        .header("ETag", notNullValue())
        .body("state", equalTo("ACCEPTED"))
        .body("meeting.slotId", equalTo(fair.slot(0).toString()))
        .body("meeting.tableLabel", containsString("A"))
        .body("meeting.state", equalTo("CONFIRMED"));
    for (Guest guest : List.of(ada, ben)) {
      guest
          .asks()
          .get(fair.path("/agenda"))
          .then()
          .statusCode(200)
          .body("zone", equalTo("Europe/Paris"))
          .body("items", hasSize(1))
          .body("items[0].kind", equalTo("MEETING"))
          .body("items[0].tableLabel", containsString("A"));
    }
    UUID meeting = UUID.fromString(accepted.path("meeting.id"));
    await()
        .untilAsserted(
            () ->
                assertThat(told.about(meeting))
                    .hasOnlyElementsOfType(MeetingMessage.MeetingConfirmed.class)
                    .hasSize(1));
  }

  @Test
  void aPendingRequestBlocksNobody() {
    // Given
    ask(ada, ben, Map.of("slotId", fair.slot(0)));
    // When
    UUID other = ask(eve, ben, Map.of("slotId", fair.slot(0)));
    // Then
    accept(ben, other, Map.of()).then().statusCode(200);
    freeSlots(ada, ben).then().body("slots.slotId", hasSize(3));
  }

  @Test
  void theSecondAcceptanceOfOneSlotIsToldThatItIsTaken() {
    // Given
    UUID first = ask(ada, ben, Map.of("slotId", fair.slot(1)));
    UUID second = ask(eve, ben, Map.of("slotId", fair.slot(1)));
    accept(ben, first, Map.of()).then().statusCode(200);
    // When
    Response late = accept(ben, second, Map.of());
    // Then
    late.then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", endsWith("/slot-taken"));
    read(ben, second).then().body("state", equalTo("PENDING"));
    assertThat(database.count("occupancy where event_id = ?", fair.id())).isEqualTo(3);
    accept(ben, second, Map.of("slotId", fair.slot(2))).then().statusCode(200);
  }

  @Test
  void withoutAFreeTableThereIsNoMeeting() {
    // Given
    Fair small = fairs.open(1, 1, 4);
    accept(small, small.guest(1), ask(small, 0, 1), Map.of()).then().statusCode(200);
    UUID late = ask(small, 2, 3);
    // When
    Response refused = accept(small, small.guest(3), late, Map.of("slotId", small.slot(0)));
    // Then
    refused.then().statusCode(409).body("type", endsWith("/no-free-table"));
    accept(small, small.guest(3), late, Map.of())
        .then()
        .statusCode(409)
        .body("type", endsWith("/no-free-table"));
  }

  @Test
  void withoutACommonSlotThereIsNoMeeting() {
    // Given
    Fair small = fairs.open(1, 2, 3);
    accept(small, small.guest(1), ask(small, 0, 1), Map.of()).then().statusCode(200);
    // When
    Response refused = accept(small, small.guest(2), ask(small, 0, 2), Map.of());
    // Then
    refused.then().statusCode(409).body("type", endsWith("/no-common-slot"));
  }

  @Test
  void blockedTimeIsHonoured() {
    // Given
    ben.asks()
        .header("If-Match", "\"0\"")
        .body(Map.of("headline", "Optics", "unavailableSlotIds", List.of(fair.slot(0))))
        .put(fair.path("/profiles/me"))
        .then()
        .statusCode(200);
    // When
    UUID request = ask(ada, ben, Map.of("slotId", fair.slot(0)));
    // Then
    accept(ben, request, Map.of()).then().statusCode(409).body("type", endsWith("/person-busy"));
    freeSlots(ada, ben).then().body("slots", hasSize(3));
    ben.asks().get(fair.path("/agenda")).then().body("items.kind", contains("BLOCKED"));
  }

  @Test
  void onePairHasOneOpenRequestInEitherDirection() {
    // Given
    UUID request = ask(ada, ben, Map.of());
    // When
    Response again = send(ada, ben, Map.of());
    Response mirrored = send(ben, ada, Map.of());
    // Then
    again.then().statusCode(409).body("type", endsWith("/already-requested"));
    mirrored
        .then()
        .statusCode(409)
        .body("type", endsWith("/mirror-request"))
        .body("detail", containsString(request.toString()));
    ben.asks().post(fair.path("/requests/" + request + "/decline")).then().statusCode(200);
    send(ben, ada, Map.of()).then().statusCode(201);
  }

  @Test
  void theHostEditsWhileItIsPending() {
    // Given
    UUID request = ask(ada, ben, Map.of("message", "Hello"));
    String path = fair.path("/requests/" + request);
    String etag = read(ada, request).header("ETag");
    // When
    ada.asks()
        .header("If-Match", etag)
        .body(Map.of("message", "Hello Ben", "priority", "MUST"))
        .put(path)
        .then()
        .statusCode(200)
        .body("message", equalTo("Hello Ben"), "priority", equalTo("MUST"));
    // Then
    ada.asks()
        .header("If-Match", etag)
        .body(Map.of("message", "Stale"))
        .put(path)
        .then()
        .statusCode(412);
    ada.asks().body(Map.of("message", "Blind")).put(path).then().statusCode(428);
    ben.asks()
        .header("If-Match", "*")
        .body(Map.of("message", "Not mine"))
        .put(path)
        .then()
        .statusCode(403);
    accept(ben, request, Map.of()).then().statusCode(200);
    ada.asks()
        .header("If-Match", "*")
        .body(Map.of("message", "Too late"))
        .put(path)
        .then()
        .statusCode(409)
        .body("type", endsWith("/request-closed"));
  }

  @Test
  void strangersSeeNothingAndGuestsOnlyAnswer() {
    // Given
    UUID request = ask(ada, ben, Map.of());
    Guest stranger = fairs.person("attendee");
    // When / Then
    read(eve, request).then().statusCode(404);
    accept(eve, request, Map.of()).then().statusCode(404);
    accept(ada, request, Map.of()).then().statusCode(403);
    ben.asks().post(fair.path("/requests/" + request + "/cancellation")).then().statusCode(403);
    stranger
        .asks()
        .get(fair.path("/requests"))
        .then()
        .statusCode(403)
        .body("type", endsWith("/not-a-participant"));
    read(fair.organiser(), request).then().statusCode(200);
    io.restassured.RestAssured.given().get(fair.path("/requests")).then().statusCode(401);
    eve.asks().get(fair.path("/requests?box=all")).then().statusCode(403);
    fair.organiser()
        .asks()
        .get(fair.path("/requests?box=all"))
        .then()
        .body("items.id", contains(request.toString()));
  }

  @Test
  void boxesAndPagesShowTheLatestFirst() {
    // Given
    UUID one = ask(ada, ben, Map.of());
    UUID two = ask(eve, ben, Map.of());
    // When
    Response page = ben.asks().get(fair.path("/requests?box=in&limit=1"));
    // Then
    page.then().body("items.id", contains(two.toString())).header("Link", containsString("next"));
    ben.asks()
        .get(fair.path("/requests?box=in&limit=1&cursor=" + page.path("next")))
        .then()
        .body("items.id", contains(one.toString()))
        .body("next", nullValue());
    ada.asks().get(fair.path("/requests?box=out")).then().body("items", hasSize(1));
    ada.asks().get(fair.path("/requests?box=in")).then().body("items", empty());
    ben.asks().get(fair.path("/requests?state=ACCEPTED")).then().body("items", empty());
  }

  @Test
  void aRequestExpiresByTheDatabasesClock() {
    // Given
    UUID request = ask(ada, ben, Map.of());
    // When
    database.change(
        "update meeting_request set expires_at = now() - interval '1 second' where id = ?",
        request);
    // Then
    accept(ben, request, Map.of()).then().statusCode(409);
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> read(ada, request).then().body("state", equalTo("EXPIRED")));
    send(ada, ben, Map.of()).then().statusCode(201);
  }

  @Test
  void aMeetingMovesOnlyWhereBothAreFreeAndKeepsItsTable() {
    // Given
    Response accepted = accept(ben, ask(ada, ben, Map.of()), Map.of("slotId", fair.slot(0)));
    String meeting = accepted.path("meeting.id");
    String table = accepted.path("meeting.tableId");
    accept(ben, ask(eve, ben, Map.of()), Map.of("slotId", fair.slot(1))).then().statusCode(200);
    // When
    move(ada, meeting, fair.slot(1)).then().statusCode(409).body("type", endsWith("/slot-taken"));
    move(ada, meeting, fair.slot(2))
        .then()
        .statusCode(200)
        .body("slotId", equalTo(fair.slot(2).toString()), "tableId", equalTo(table));
    // Then
    freeSlots(ada, ben)
        .then()
        .body("slots.slotId", contains(fair.slot(0).toString(), fair.slot(3).toString()));
    move(eve, meeting, fair.slot(3)).then().statusCode(404);
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
    UUID request = ask(small, 0, 1);
    String meeting = accept(small, small.guest(1), request, Map.of()).path("meeting.id");
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
    accept(small, small.guest(2), ask(small, 0, 2), Map.of()).then().statusCode(200);
    small
        .guest(0)
        .asks()
        .post(small.path("/meetings/" + meeting + "/cancellation"))
        .then()
        .statusCode(409);
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
  void whoLeavesGivesEverythingBack() {
    // Given
    accept(ben, ask(ada, ben, Map.of()), Map.of()).then().statusCode(200);
    UUID pending = ask(ada, eve, Map.of());
    // When
    fairs.leave(fair, ada);
    // Then
    await()
        .untilAsserted(
            () -> {
              assertThat(database.count("occupancy where event_id = ?", fair.id())).isZero();
              read(eve, pending).then().body("state", equalTo("CANCELLED"));
            });
    ada.asks().get(fair.path("/agenda")).then().statusCode(403);
  }

  @Test
  void meetingsGoAlongWithTheirSlots() {
    // Given
    String meeting = accept(ben, ask(ada, ben, Map.of()), Map.of()).path("meeting.id");
    EventMessage.State event = fair.event();
    List<EventMessage.Slot> later =
        event.slots().stream()
            .map(
                slot ->
                    new EventMessage.Slot(
                        slot.id(),
                        slot.number(),
                        slot.startsAt().plusSeconds(600),
                        slot.endsAt().plusSeconds(600)))
            .toList();
    // When
    fairs.change(withSlots(event, later, EventMessage.Status.PUBLISHED), 2);
    // Then
    await()
        .untilAsserted(
            () ->
                ada.asks()
                    .get(fair.path("/meetings/" + meeting))
                    .then()
                    .body("startsAt", equalTo(later.getFirst().startsAt().toString()))
                    .body("state", equalTo("CONFIRMED")));
    // And when
    fairs.change(withSlots(event, later, EventMessage.Status.CANCELLED), 3);
    await()
        .untilAsserted(
            () -> assertThat(database.count("occupancy where event_id = ?", fair.id())).isZero());
    send(ada, eve, Map.of()).then().statusCode(409).body("type", endsWith("/event-cancelled"));
  }

  @Test
  void badInputNamesTheField() {
    send(ada, ada, Map.of()).then().statusCode(400).body("violations.field", hasItem("guestId"));
    send(ada, ben, Map.of("slotId", UUID.randomUUID())).then().statusCode(400);
    send(ada, ben, Map.of("colour", "red")).then().statusCode(400);
    ada.asks().body("{}").post(fair.path("/requests")).then().statusCode(400);
    ada.asks().get(fair.path("/requests?limit=201")).then().statusCode(400);
    ada.asks().get(fair.path("/requests/" + UUID.randomUUID())).then().statusCode(404);
  }

  private Response send(Guest host, Guest guest, Map<String, Object> more) {
    Map<String, Object> body = new java.util.HashMap<>(more);
    body.put("guestId", guest.participantId());
    return host.asks().body(body).post(fair.path("/requests"));
  }

  private UUID ask(Guest host, Guest guest, Map<String, Object> more) {
    return UUID.fromString(send(host, guest, more).then().statusCode(201).extract().path("id"));
  }

  private static UUID ask(Fair fair, int host, int guest) {
    return UUID.fromString(
        fair.guest(host)
            .asks()
            .body(Map.of("guestId", fair.guest(guest).participantId()))
            .post(fair.path("/requests"))
            .then()
            .statusCode(201)
            .extract()
            .path("id"));
  }

  private Response accept(Guest guest, UUID request, Map<String, Object> how) {
    return accept(fair, guest, request, how);
  }

  private static Response accept(Fair fair, Guest guest, UUID request, Map<String, Object> how) {
    var asks = how.isEmpty() ? guest.asks() : guest.asks().body(how);
    return asks.post(fair.path("/requests/" + request + "/acceptance"));
  }

  private Response read(Guest guest, UUID request) {
    return guest.asks().get(fair.path("/requests/" + request));
  }

  private Response move(Guest guest, String meeting, UUID slot) {
    return guest
        .asks()
        .body(Map.of("slotId", slot))
        .post(fair.path("/meetings/" + meeting + "/move"));
  }

  private Response freeSlots(Guest me, Guest with) {
    return me.asks().get(fair.path("/free-slots?with=" + with.participantId()));
  }

  private static EventMessage.State withSlots(
      EventMessage.State event, List<EventMessage.Slot> slots, EventMessage.Status status) {
    return new EventMessage.State(
        event.id(),
        event.kind(),
        status,
        event.title(),
        event.zone(),
        event.venue(),
        event.startsAt(),
        event.endsAt(),
        slots,
        event.tables(),
        event.organiserIds());
  }
}
