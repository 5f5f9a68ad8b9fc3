package eu.cordee.matchmaking.meetingrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;

import eu.cordee.contracts.EventMessage;
import eu.cordee.contracts.RequestMessage;
import eu.cordee.contracts.RequestMessage.MeetingRequested;
import eu.cordee.contracts.RequestMessage.RequestAccepted;
import eu.cordee.contracts.RequestMessage.RequestCancelled;
import eu.cordee.contracts.RequestMessage.RequestChanged;
import eu.cordee.contracts.RequestMessage.RequestDeclined;
import eu.cordee.contracts.RequestMessage.RequestExpired;
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

/** Whatever becomes of a request is told on {@code requests.v1}, in order, on each of its ways. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "matchmaking"))
class RequestFactsResourceTest {

  @Inject Fairs fairs;
  @Inject Database database;
  @Inject Told told;
  @Inject Expiry expiry;

  private Fair fair;
  private RequestCalls calls;
  private Guest ada;
  private Guest ben;

  @BeforeEach
  void openFair() {
    fair = fairs.open(3, 2, 4);
    calls = new RequestCalls(fair);
    ada = fair.guest(0);
    ben = fair.guest(1);
  }

  @Test
  void askingAskingOtherwiseAcceptingAndCancellingAreTold() {
    // Given
    UUID request = calls.ask(ada, ben, Map.of("slotId", fair.slot(1), "message", "private words"));
    String path = fair.path("/requests/" + request);
    // When
    ada.asks()
        .header("If-Match", "*")
        .body(Map.of("message", "other private words"))
        .put(path)
        .then()
        .statusCode(200);
    calls.accept(ben, request, Map.of()).then().statusCode(200);
    ada.asks().post(path + "/cancellation").then().statusCode(200);
    // Then
    List<RequestMessage> facts =
        heard(
            request,
            MeetingRequested.class,
            RequestChanged.class,
            RequestAccepted.class,
            RequestCancelled.class);
    RequestMessage.State asked = facts.getFirst().state();
    assertThat(asked)
        .isEqualTo(
            new RequestMessage.State(
                request,
                fair.id(),
                ada.participantId(),
                ben.participantId(),
                RequestMessage.Origin.ASKED,
                fair.slot(1),
                asked.expiresAt(),
                true));
    assertThat(asked.expiresAt()).isNotNull();
    assertThat(facts).map(fact -> fact.state().open()).containsExactly(true, true, true, false);
    assertThat(facts).map(fact -> fact.header().version()).isSorted().doesNotHaveDuplicates();
    assertThat(facts.toString()).doesNotContain("private words");
  }

  /**
   * Nobody was asked: its meeting says it all, and half of the messages of a full hall are saved.
   */
  @Test
  void aMeetingThatNeedsNoAnswerIsToldByTheMeetingUntilTheRequestBehindItChanges() {
    // Given
    ben.asks()
        .header("If-Match", "\"0\"")
        .body(Map.of("instantBooking", true))
        .put(fair.path("/profiles/me"));
    Response booked =
        ada.asks()
            .body(Map.of("guestId", ben.participantId(), "slotId", fair.slot(0)))
            .post(fair.path("/meetings"));
    booked.then().statusCode(201);
    UUID meeting = UUID.fromString(booked.path("id"));
    UUID request = UUID.fromString(booked.path("requestId"));
    // When
    ada.asks().post(fair.path("/meetings/" + meeting + "/cancellation")).then().statusCode(200);
    // Then
    heard(request, RequestCancelled.class);
    assertThat(told.about(meeting)).hasSize(2);
  }

  @Test
  void decliningIsTold() {
    // Given
    UUID request = calls.ask(ada, ben, Map.of());
    // When
    ben.asks().post(fair.path("/requests/" + request + "/decline")).then().statusCode(200);
    // Then
    heard(request, MeetingRequested.class, RequestDeclined.class);
  }

  @Test
  void thatNobodyAnsweredInTimeIsTold() {
    // Given
    UUID request = calls.ask(ada, ben, Map.of());
    database.change(
        "update meeting_request set expires_at = now() - interval '1 second' where id = ?",
        request);
    // When
    expiry.expire();
    // Then
    heard(request, MeetingRequested.class, RequestExpired.class);
  }

  @Test
  void whoLeavesTakesTheirRequestsAlong() {
    // Given
    UUID request = calls.ask(ada, ben, Map.of());
    // When
    fairs.leave(fair, ben);
    // Then
    heard(request, MeetingRequested.class, RequestCancelled.class);
  }

  @Test
  void anEventThatIsCalledOffTakesItsRequestsAlong() {
    // Given
    UUID request = calls.ask(ada, ben, Map.of());
    // When
    callOff();
    // Then
    heard(request, MeetingRequested.class, RequestCancelled.class);
  }

  @Test
  void anEventThatIsCalledOffLeavesItsMeetingsInTheAgendasAndSaysSo() {
    // Given two meetings, one of which somebody cancelled before
    String cancelled = booked(fair.slot(0));
    ada.asks().post(fair.path("/meetings/" + cancelled + "/cancellation")).then().statusCode(200);
    String calledOff = booked(fair.slot(1));
    // When
    callOff();
    // Then
    for (Guest guest : List.of(ada, ben)) {
      await()
          .untilAsserted(
              () ->
                  guest
                      .asks()
                      .get(fair.path("/agenda"))
                      .then()
                      .body("items.sourceId", contains(calledOff))
                      .body("items.calledOff", contains(true)));
    }
  }

  private String booked(UUID slot) {
    UUID request = calls.ask(ada, ben, Map.of());
    return calls
        .accept(ben, request, Map.of("placement", "NOW", "slotId", slot))
        .then()
        .statusCode(200)
        .extract()
        .path("meeting.id");
  }

  private void callOff() {
    EventMessage.State event = fair.event();
    fairs.change(
        new EventMessage.State(
            event.id(),
            event.kind(),
            EventMessage.Status.CANCELLED,
            event.title(),
            event.zone(),
            event.venue(),
            event.startsAt(),
            event.endsAt(),
            event.slots(),
            event.tables(),
            event.organiserIds()),
        2);
  }

  @Test
  void whatAnOrganiserLoadsIsToldOnceAsLoaded() {
    // Given
    Map<String, Object> row =
        Map.of("reference", "m1", "hostId", ada.participantId(), "guestId", ben.participantId());
    // When
    UUID request = load(row);
    load(row);
    // Then
    List<RequestMessage> facts = heard(request, RequestAccepted.class);
    assertThat(facts.getFirst().state().origin()).isEqualTo(RequestMessage.Origin.IMPORTED);
    // And when
    ada.asks().post(fair.path("/requests/" + request + "/cancellation")).then().statusCode(200);
    // Then the second load, which changed nothing, has told nothing
    heard(request, RequestAccepted.class, RequestCancelled.class);
  }

  private UUID load(Map<String, Object> row) {
    return UUID.fromString(
        fair.organiser()
            .asks()
            .body(Map.of("requests", List.of(row)))
            .post(fair.path("/requests/imports"))
            .then()
            .statusCode(201)
            .extract()
            .path("requests[0].id"));
  }

  @SafeVarargs
  private List<RequestMessage> heard(UUID request, Class<? extends RequestMessage>... kinds) {
    List<Class<? extends RequestMessage>> wanted = List.of(kinds);
    await().untilAsserted(() -> assertThat(heard(request)).map(Object::getClass).isEqualTo(wanted));
    return heard(request);
  }

  private List<RequestMessage> heard(UUID request) {
    return told.about(request).stream().map(RequestMessage.class::cast).toList();
  }
}
