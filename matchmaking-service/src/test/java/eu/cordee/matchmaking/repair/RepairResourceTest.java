package eu.cordee.matchmaking.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import eu.cordee.contracts.EventMessage;
import eu.cordee.contracts.MeetingMessage;
import eu.cordee.kit.testing.BackingSystems;
import eu.cordee.matchmaking.testing.Database;
import eu.cordee.matchmaking.testing.Fair;
import eu.cordee.matchmaking.testing.Fairs;
import eu.cordee.matchmaking.testing.Overlaps;
import eu.cordee.matchmaking.testing.Told;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Something goes wrong on the day; the organiser looks at a proposal and applies it. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "matchmaking"))
class RepairResourceTest {

  @Inject Fairs fairs;
  @Inject Told told;
  @Inject Database database;
  @Inject Overlaps overlaps;

  @Test
  void whoArrivesLateMeetsLater() {
    // Given
    Fair fair = fairs.open(3, 2, 3);
    RepairedFair day = new RepairedFair(fair);
    UUID early = day.meet(0, 1, 0);
    UUID other = day.meet(0, 2, 1);
    // When
    Response proposed = day.propose(RepairKind.LATE_ARRIVAL, day.gone(0, 1));
    // Then: a proposal, and nothing has changed
    proposed
        .then()
        .statusCode(201)
        .body("moves.meetingId", contains(early.toString()))
        .body("moves[0].from.slotId", equalTo(day.slotId(0)))
        .body("moves[0].to.slotId", equalTo(day.slotId(2)))
        .body("leastMoves", equalTo(1), "proven", equalTo(true), "unplaced", empty());
    day.meeting(early).then().body("slotId", equalTo(day.slotId(0)), "version", equalTo(0));
    // And when
    day.publish(proposed).then().statusCode(200).body("state", equalTo("APPLIED"));
    // Then
    day.meeting(early).then().body("slotId", equalTo(day.slotId(2)), "version", equalTo(1));
    day.meeting(other).then().body("slotId", equalTo(day.slotId(1)), "version", equalTo(0));
    assertThat(overlaps.of(fair.id())).isEmpty();
    fair.guest(1)
        .asks()
        .get(fair.path("/agenda"))
        .then()
        .body("items.startsAt", contains(fair.event().slots().get(2).startsAt().toString()));
    fair.guest(0)
        .asks()
        .get(fair.path("/free-slots?with=" + fair.guest(2).participantId()))
        .then()
        .body("slots.slotId", not(hasItem(day.slotId(0))));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(told.about(early))
                    .extracting(Object::getClass)
                    .containsExactly(
                        (Class) MeetingMessage.MeetingConfirmed.class,
                        MeetingMessage.MeetingMoved.class));
  }

  @Test
  void whoIsGoneMeetsNobodyAndFreedPlacesAreOffered() {
    // Given: 1 and 2 wanted each other, and had no table
    Fair fair = fairs.open(2, 1, 3);
    RepairedFair day = new RepairedFair(fair);
    UUID first = day.meet(0, 1, 0);
    UUID second = day.meet(0, 2, 1);
    UUID waiting = day.agree(1, 2);
    String lostRequest = day.meeting(second).path("requestId");
    // When
    Response proposed = day.propose(RepairKind.NO_SHOW, day.gone(0, 0));
    // Then
    proposed
        .then()
        .body("moves", empty(), "unplaced", hasSize(2), "unplaced.reason", hasItem("HOST_FULL"))
        .body("offers.requestId", contains(waiting.toString()), "proven", equalTo(true));
    // And when
    day.publish(proposed, Map.of("acceptOffers", List.of(waiting)))
        .then()
        .statusCode(200)
        .body("offers.accepted", contains(true));
    // Then
    day.meeting(first).then().body("state", equalTo("CANCELLED"));
    day.request(UUID.fromString(lostRequest))
        .then()
        .body("state", equalTo("ACCEPTED"), "meeting", nullValue())
        .body("unplacedReason", equalTo("HOST_FULL"));
    day.request(waiting).then().body("meeting.state", equalTo("CONFIRMED"));
    assertThat(overlaps.of(fair.id())).isEmpty();
    day.place(UUID.fromString(lostRequest), 2, 1).then().statusCode(409);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(told.about(second))
                    .extracting(Object::getClass)
                    .containsExactly(
                        (Class) MeetingMessage.MeetingConfirmed.class,
                        MeetingMessage.MeetingCancelled.class));
  }

  @Test
  void anUrgentRequestMovesOneOther() {
    // Given: 2 is there in slot 0 only, where 0 meets 1
    Fair fair = fairs.open(2, 1, 3);
    RepairedFair day = new RepairedFair(fair);
    UUID inTheWay = day.meet(0, 1, 0);
    UUID urgent = day.agree(0, 2);
    day.mark(2, 1);
    Map<String, Object> what = Map.of("requestId", urgent);
    // When
    Response nobodyMoves =
        day.propose(RepairKind.URGENT_REQUEST, Map.of("requestId", urgent, "most", 0));
    Response proposed = day.propose(RepairKind.URGENT_REQUEST, what);
    // Then
    nobodyMoves.then().body("moves", empty(), "unplaced.reason", contains("NO_COMMON_SLOT"));
    proposed.then().body("moves", hasSize(2), "leastMoves", equalTo(1), "unplaced", empty());
    fair.organiser()
        .asks()
        .get(fair.path("/repairs"))
        .then()
        .body("items[0].moving", equalTo(1))
        .body("items[0].moves.requestId", contains(urgent.toString()));
    day.publish(proposed).then().statusCode(200);
    day.meeting(inTheWay).then().body("slotId", equalTo(day.slotId(1)));
    day.request(urgent).then().body("meeting.slotId", equalTo(day.slotId(0)));
    assertThat(overlaps.of(fair.id())).isEmpty();
    day.propose(RepairKind.URGENT_REQUEST, what)
        .then()
        .statusCode(409)
        .body("type", endsWith("/already-placed"));
  }

  @Test
  void noMoreMeetingsMoveThanAllowed() {
    // Given: three meetings in a slot that is cancelled
    Fair fair = fairs.open(4, 3, 6);
    RepairedFair day = new RepairedFair(fair);
    IntStream.range(0, 3).forEach(pair -> day.meet(2 * pair, 2 * pair + 1, 0));
    // When
    Response proposed =
        day.propose(RepairKind.SLOT_CANCELLED, Map.of("slotId", fair.slot(0), "most", 2));
    // Then
    proposed
        .then()
        .body("moves", hasSize(2), "unplaced.reason", contains("LEFT_OUT"), "most", equalTo(2));
    day.publish(proposed).then().statusCode(200);
    assertThat(confirmed(fair)).isEqualTo(2);
    assertThat(overlaps.of(fair.id())).isEmpty();
  }

  @Test
  void whatHasBegunStaysWhereItIs() {
    // Given: a fair whose first two slots have begun by now
    Fair fair = fairs.open(4, 2, 3);
    RepairedFair day = new RepairedFair(fair);
    UUID past = day.meet(0, 1, 0);
    UUID running = day.meet(0, 2, 1);
    UUID ahead = day.meet(1, 2, 2);
    begin(fair, 2);
    // When
    Response gone = day.propose(RepairKind.NO_SHOW, day.gone(0, 0));
    Response late = day.propose(RepairKind.LATE_ARRIVAL, day.gone(1, 3));
    Response slot = day.propose(RepairKind.SLOT_CANCELLED, Map.of("slotId", fair.slot(1)));
    // Then
    gone.then()
        .statusCode(201)
        .body("moves", empty(), "unplaced", empty(), "proven", equalTo(true));
    late.then().body("moves.meetingId", contains(ahead.toString()));
    slot.then().statusCode(409).body("type", endsWith("/slot-begun"));
    day.publish(late).then().statusCode(200);
    day.publish(gone).then().statusCode(200);
    day.meeting(past).then().body("slotId", equalTo(day.slotId(0)), "state", equalTo("CONFIRMED"));
    day.meeting(running)
        .then()
        .body("slotId", equalTo(day.slotId(1)), "state", equalTo("CONFIRMED"));
    day.meeting(ahead).then().body("slotId", equalTo(day.slotId(3)));
    // And when: everything has begun
    begin(fair, 4);
    // Then
    day.propose(RepairKind.NO_SHOW, day.gone(0, 0))
        .then()
        .statusCode(409)
        .body("type", endsWith("/nothing-to-repair"));
  }

  @Test
  void meetingsThatPeopleBookedAgainstTheirOwnRulesStayUnlessTheyHaveTo() {
    // Given: 1 has marked the slot in which they meet
    Fair fair = fairs.open(3, 2, 4);
    RepairedFair day = new RepairedFair(fair);
    UUID met = day.meet(0, 1, 0);
    day.mark(1, 0, 1);
    UUID other = day.meet(2, 3, 0);
    // When
    Response elsewhere = day.propose(RepairKind.NO_SHOW, day.gone(2, 0));
    Response here = day.propose(RepairKind.SLOT_CANCELLED, Map.of("slotId", fair.slot(0)));
    // Then
    elsewhere.then().body("unplaced.meetingId", contains(other.toString()), "moves", empty());
    here.then()
        .body("moves.find { it.meetingId == '" + met + "' }.to.slotId", equalTo(day.slotId(2)));
    day.publish(elsewhere).then().statusCode(200);
    day.meeting(met).then().body("slotId", equalTo(day.slotId(0)));
  }

  @Test
  void whatIsMissingOrUnknownIsNamed() {
    // Given
    Fair fair = fairs.open(2, 1, 1);
    RepairedFair day = new RepairedFair(fair);
    UUID unknown = UUID.randomUUID();
    // When / Then
    bad(day.propose(RepairKind.NO_SHOW, Map.of("slotId", fair.slot(0))), "participantId");
    bad(day.propose(RepairKind.SLOT_CANCELLED, Map.of("slotId", unknown)), "slotId");
    bad(
        day.propose(RepairKind.TABLE_LOST, Map.of("tableId", unknown, "slotId", fair.slot(0))),
        "tableId");
    bad(day.propose(RepairKind.URGENT_REQUEST, Map.of("requestId", unknown)), "requestId");
    bad(day.propose(RepairKind.SLOT_CANCELLED, Map.of("slotId", fair.slot(0), "most", -1)), "most");
  }

  private static void bad(Response refused, String field) {
    refused.then().statusCode(400).body("violations.field", hasItem(endsWith(field)));
  }

  /** Lets the fair begin so that this many of its slots have begun. */
  private void begin(Fair fair, int slots) {
    Instant start = Instant.now().minus(Duration.ofMinutes(20L * slots - 10));
    List<EventMessage.Slot> moved =
        fair.event().slots().stream()
            .map(
                slot ->
                    new EventMessage.Slot(
                        slot.id(),
                        slot.number(),
                        start.plus(Duration.ofMinutes(20L * (slot.number() - 1))),
                        start.plus(Duration.ofMinutes(20L * slot.number()))))
            .toList();
    fairs.change(RepairedFair.withSlots(fair.event(), moved), 1 + slots);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                database.count("slot_copy where event_id = ? and starts_at < now()", fair.id())
                    == slots);
  }

  private long confirmed(Fair fair) {
    return database.count("meeting where event_id = ? and state = 'CONFIRMED'", fair.id());
  }
}
