package eu.cordee.matchmaking.meetingrequest;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import eu.cordee.kit.testing.BackingSystems;
import eu.cordee.matchmaking.testing.Database;
import eu.cordee.matchmaking.testing.Fair;
import eu.cordee.matchmaking.testing.Fairs;
import eu.cordee.matchmaking.testing.Guest;
import eu.cordee.matchmaking.testing.RequestCalls;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of a meeting request, from asking to an answer. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "matchmaking"))
class RequestResourceTest {

  @Inject Fairs fairs;
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
  void aPendingRequestBlocksNobody() {
    // Given
    calls.ask(ada, ben, Map.of("slotId", fair.slot(0)));
    // When
    UUID other = calls.ask(eve, ben, Map.of("slotId", fair.slot(0)));
    // Then
    calls.accept(ben, other, Map.of()).then().statusCode(200);
    calls.freeSlots(ada, ben).then().body("slots.slotId", hasSize(3));
  }

  @Test
  void onePairHasOneOpenRequestInEitherDirection() {
    // Given
    UUID request = calls.ask(ada, ben, Map.of());
    // When
    Response again = calls.send(ada, ben, Map.of());
    Response mirrored = calls.send(ben, ada, Map.of());
    // Then
    again.then().statusCode(409).body("type", endsWith("/already-requested"));
    mirrored
        .then()
        .statusCode(409)
        .body("type", endsWith("/mirror-request"))
        .body("detail", containsString(request.toString()));
    ben.asks().post(fair.path("/requests/" + request + "/decline")).then().statusCode(200);
    calls.send(ben, ada, Map.of()).then().statusCode(201);
  }

  @Test
  void theHostEditsWhileItIsPending() {
    // Given
    UUID request = calls.ask(ada, ben, Map.of("message", "Hello"));
    String path = fair.path("/requests/" + request);
    String etag = calls.read(ada, request).header("ETag");
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
    calls.accept(ben, request, Map.of()).then().statusCode(200);
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
    UUID request = calls.ask(ada, ben, Map.of());
    Guest stranger = fairs.person("attendee");
    // When / Then
    calls.read(eve, request).then().statusCode(404);
    calls.accept(eve, request, Map.of()).then().statusCode(404);
    calls.accept(ada, request, Map.of()).then().statusCode(403);
    ben.asks().post(fair.path("/requests/" + request + "/cancellation")).then().statusCode(403);
    stranger
        .asks()
        .get(fair.path("/requests"))
        .then()
        .statusCode(403)
        .body("type", endsWith("/not-a-participant"));
    calls.read(fair.organiser(), request).then().statusCode(200);
    io.restassured.RestAssured.given().get(fair.path("/requests")).then().statusCode(401);
    eve.asks().get(fair.path("/requests?box=all")).then().statusCode(403);
    fair.organiser()
        .asks()
        .get(fair.path("/requests?box=all"))
        .then()
        .body("items.id", contains(request.toString()));
    // Who takes no part has no box of their own; where an import's Location leads.
    fair.organiser()
        .asks()
        .get(fair.path("/requests"))
        .then()
        .statusCode(200)
        .body("items.id", contains(request.toString()));
  }

  @Test
  void boxesAndPagesShowTheLatestFirst() {
    // Given
    UUID one = calls.ask(ada, ben, Map.of());
    UUID two = calls.ask(eve, ben, Map.of());
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
    UUID request = calls.ask(ada, ben, Map.of());
    // When
    database.change(
        "update meeting_request set expires_at = now() - interval '1 second' where id = ?",
        request);
    // Then
    calls.accept(ben, request, Map.of()).then().statusCode(409);
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> calls.read(ada, request).then().body("state", equalTo("EXPIRED")));
    calls.send(ada, ben, Map.of()).then().statusCode(201);
  }

  @Test
  void badInputNamesTheField() {
    calls
        .send(ada, ada, Map.of())
        .then()
        .statusCode(400)
        .body("violations.field", hasItem("guestId"));
    calls.send(ada, ben, Map.of("slotId", UUID.randomUUID())).then().statusCode(400);
    calls.send(ada, ben, Map.of("colour", "red")).then().statusCode(400);
    ada.asks().body("{}").post(fair.path("/requests")).then().statusCode(400);
    ada.asks().get(fair.path("/requests?limit=201")).then().statusCode(400);
    ada.asks().get(fair.path("/requests/" + UUID.randomUUID())).then().statusCode(404);
  }
}
