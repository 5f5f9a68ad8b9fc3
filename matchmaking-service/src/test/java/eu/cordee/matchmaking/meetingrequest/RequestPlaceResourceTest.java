package eu.cordee.matchmaking.meetingrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where and when an accepted request takes place, and when it cannot. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "matchmaking"))
class RequestPlaceResourceTest {

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
  void anAcceptedRequestGetsTheEarliestCommonSlotAndATable() {
    // Given
    UUID request = calls.ask(ada, ben, Map.of());
    // When
    Response accepted = calls.accept(ben, request, Map.of());
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
  void theSecondAcceptanceOfOneSlotIsToldThatItIsTaken() {
    // Given
    UUID first = calls.ask(ada, ben, Map.of("slotId", fair.slot(1)));
    UUID second = calls.ask(eve, ben, Map.of("slotId", fair.slot(1)));
    calls.accept(ben, first, Map.of()).then().statusCode(200);
    // When
    Response late = calls.accept(ben, second, Map.of());
    // Then
    late.then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", endsWith("/slot-taken"));
    calls.read(ben, second).then().body("state", equalTo("PENDING"));
    assertThat(database.count("occupancy where event_id = ?", fair.id())).isEqualTo(3);
    calls.accept(ben, second, Map.of("slotId", fair.slot(2))).then().statusCode(200);
  }

  @Test
  void withoutAFreeTableThereIsNoMeeting() {
    // Given
    Fair small = fairs.open(1, 1, 4);
    RequestCalls inSmall = new RequestCalls(small);
    inSmall
        .accept(small.guest(1), inSmall.ask(small.guest(0), small.guest(1), Map.of()), Map.of())
        .then()
        .statusCode(200);
    UUID late = inSmall.ask(small.guest(2), small.guest(3), Map.of());
    // When
    Response refused = inSmall.accept(small.guest(3), late, Map.of("slotId", small.slot(0)));
    // Then
    refused.then().statusCode(409).body("type", endsWith("/no-free-table"));
    inSmall
        .accept(small.guest(3), late, Map.of())
        .then()
        .statusCode(409)
        .body("type", endsWith("/no-free-table"));
  }

  @Test
  void withoutACommonSlotThereIsNoMeeting() {
    // Given
    Fair small = fairs.open(1, 2, 3);
    RequestCalls inSmall = new RequestCalls(small);
    inSmall
        .accept(small.guest(1), inSmall.ask(small.guest(0), small.guest(1), Map.of()), Map.of())
        .then()
        .statusCode(200);
    // When
    Response refused =
        inSmall.accept(
            small.guest(2), inSmall.ask(small.guest(0), small.guest(2), Map.of()), Map.of());
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
    UUID request = calls.ask(ada, ben, Map.of("slotId", fair.slot(0)));
    // Then
    calls
        .accept(ben, request, Map.of())
        .then()
        .statusCode(409)
        .body("type", endsWith("/person-busy"));
    calls.freeSlots(ada, ben).then().body("slots", hasSize(3));
    ben.asks().get(fair.path("/agenda")).then().body("items.kind", contains("BLOCKED"));
  }
}
