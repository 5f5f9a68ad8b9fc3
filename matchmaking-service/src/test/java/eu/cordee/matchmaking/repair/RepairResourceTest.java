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
import eu.cordee.matchmaking.testing.Guest;
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
  void aCancelledSlotIsEmptyAndStaysSo() {
    // Given
    Fair fair = fairs.open(2, 2, 6);
    RepairedFair day = new RepairedFair(fair);
    List<UUID> met = List.of(day.meet(0, 1, 0), day.meet(2, 3, 0));
    UUID later = day.agree(4, 5);
    // When
    Response proposed = day.propose(RepairKind.SLOT_CANCELLED, Map.of("slotId", fair.slot(0)));
    day.publish(proposed).then().statusCode(200);
    // Then
    proposed.then().body("moves", hasSize(2), "leastMoves", equalTo(2), "proven", equalTo(true));
    met.forEach(id -> day.meeting(id).then().body("slotId", equalTo(day.slotId(1))));
    assertThat(overlaps.of(fair.id())).isEmpty();
    day.place(later, 5, 0).then().statusCode(409).body("type", endsWith("/no-free-table"));
    fair.guest(4)
        .asks()
        .get(fair.path("/free-slots?with=" + fair.guest(5).participantId()))
        .then()
        .body("slots[0].slotId", equalTo(day.slotId(0)), "slots[0].freeTables", equalTo(0));
  }

  @Test
  void aCancelledSlotThatIsMovedStaysCancelled() {
    // Given: slot 0 is closed
    Fair fair = fairs.open(2, 1, 2);
    RepairedFair day = new RepairedFair(fair);
    UUID waiting = day.agree(0, 1);
    day.publish(day.propose(RepairKind.SLOT_CANCELLED, Map.of("slotId", fair.slot(0))))
        .then()
        .statusCode(200);
    // When: the two slots swap their times
    EventMessage.Slot one = fair.event().slots().get(0);
    EventMessage.Slot two = fair.event().slots().get(1);
    fairs.change(
        withSlots(
            fair.event(),
            List.of(
                new EventMessage.Slot(one.id(), 2, two.startsAt(), two.endsAt()),
                new EventMessage.Slot(two.id(), 1, one.startsAt(), one.endsAt()))),
        2);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> database.count("slot_copy where id = ? and number = 2", one.id()) == 1);
    // Then
    day.place(waiting, 1, 0).then().statusCode(409).body("type", endsWith("/no-free-table"));
    day.place(waiting, 1, 1).then().statusCode(200);
  }

  @Test
  void aLostTableIsUsedByNobodyAnyMore() {
    // Given
    Fair fair = fairs.open(2, 2, 6);
    RepairedFair day = new RepairedFair(fair);
    UUID met = day.meet(0, 1, 0);
    String table = day.meeting(met).path("tableId");
    UUID second = day.agree(2, 3);
    UUID third = day.agree(4, 5);
    // When
    Response proposed =
        day.propose(RepairKind.TABLE_LOST, Map.of("tableId", table, "slotId", fair.slot(0)));
    day.publish(proposed).then().statusCode(200);
    // Then: it moves to the other table of the same slot
    proposed
        .then()
        .body("moves[0].to.slotId", equalTo(day.slotId(0)), "leastMoves", equalTo(1))
        .body("moves[0].to.tableId", not(equalTo(table)), "proven", equalTo(true));
    day.meeting(met).then().body("tableId", not(equalTo(table)), "version", equalTo(1));
    day.place(second, 3, 0).then().statusCode(409).body("type", endsWith("/no-free-table"));
    day.place(second, 3, 1).then().statusCode(200).body("meeting.tableId", not(equalTo(table)));
    day.place(third, 5, 1).then().statusCode(409);
    assertThat(overlaps.of(fair.id())).isEmpty();
    // And when: the same table is lost once more, and a slot besides
    day.publish(day.propose(RepairKind.SLOT_CANCELLED, Map.of("slotId", fair.slot(1))))
        .then()
        .statusCode(200);
    // Then
    fair.organiser()
        .asks()
        .get(fair.path("/occupancy"))
        .then()
        .body("closed", hasSize(3), "closed.tableId", hasItem(table));
    assertThat(overlaps.of(fair.id())).isEmpty();
  }

  @Test
  void aTableThatIsFoundAgainCanBeUsedButNotInACancelledSlot() {
    // Given: a table is lost, and after that a slot besides
    Fair fair = fairs.open(2, 2, 6);
    RepairedFair day = new RepairedFair(fair);
    UUID met = day.meet(0, 1, 0);
    String table = day.meeting(met).path("tableId");
    UUID second = day.agree(2, 3);
    UUID third = day.agree(4, 5);
    Response lost =
        day.propose(RepairKind.TABLE_LOST, Map.of("tableId", table, "slotId", fair.slot(0)));
    day.publish(lost);
    Response cancelled = day.propose(RepairKind.SLOT_CANCELLED, Map.of("slotId", fair.slot(1)));
    day.publish(cancelled);
    day.place(second, 3, 0).then().statusCode(409).body("type", endsWith("/no-free-table"));
    // When
    day.reopen(lost).then().statusCode(200).body("state", equalTo("REOPENED"));
    // Then
    day.meeting(met).then().body("tableId", not(equalTo(table)));
    day.place(second, 3, 0).then().statusCode(200).body("meeting.tableId", equalTo(table));
    day.place(third, 5, 1).then().statusCode(409).body("type", endsWith("/no-free-table"));
    // And when
    day.reopen(cancelled).then().statusCode(200);
    // Then
    day.place(third, 5, 1).then().statusCode(200);
    assertThat(overlaps.of(fair.id())).isEmpty();
    day.reopen(lost).then().statusCode(409).body("type", endsWith("/nothing-to-reopen"));
  }

  @Test
  void onlyWhatWasClosedIsReopened() {
    Fair fair = fairs.open(2, 1, 2);
    RepairedFair day = new RepairedFair(fair);
    Response gone =
        day.propose(
            RepairKind.NO_SHOW,
            Map.of("participantId", fair.guest(1).participantId(), "slotId", fair.slot(0)));
    Response proposed = day.propose(RepairKind.SLOT_CANCELLED, Map.of("slotId", fair.slot(1)));
    day.publish(gone);

    day.reopen(gone).then().statusCode(409).body("type", endsWith("/nothing-to-reopen"));
    day.reopen(proposed).then().statusCode(409).body("type", endsWith("/nothing-to-reopen"));
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
  void anOutdatedProposalIsRefusedWhole() {
    // Given: two meetings are to move, and somebody books where one of them would go
    Fair fair = fairs.open(3, 2, 4);
    RepairedFair day = new RepairedFair(fair);
    List<UUID> met = List.of(day.meet(0, 1, 0), day.meet(0, 2, 1));
    UUID between = day.agree(1, 3);
    Response proposed = day.propose(RepairKind.SLOT_CANCELLED, Map.of("slotId", fair.slot(0)));
    String target = proposed.path("moves[0].to.slotId");
    day.place(between, 3, slotNumber(fair, target)).then().statusCode(200);
    // When
    Response refused = day.publish(proposed);
    // Then
    refused.then().statusCode(409).body("type", endsWith("/repair-outdated"));
    day.meeting(met.get(0)).then().body("slotId", equalTo(day.slotId(0)), "version", equalTo(0));
    day.meeting(met.get(1)).then().body("slotId", equalTo(day.slotId(1)), "version", equalTo(0));
    assertThat(database.count("closed_table where event_id = ?", fair.id())).isZero();
    assertThat(overlaps.of(fair.id())).isEmpty();
  }

  @Test
  void withoutTheConstraintAnOutdatedProposalBooksTwice() throws Exception {
    // Given
    Fair fair = fairs.open(3, 2, 4);
    RepairedFair day = new RepairedFair(fair);
    day.meet(0, 1, 0);
    UUID between = day.agree(1, 3);
    Response proposed = day.propose(RepairKind.SLOT_CANCELLED, Map.of("slotId", fair.slot(0)));
    String target = proposed.path("moves[0].to.slotId");
    day.place(between, 3, slotNumber(fair, target)).then().statusCode(200);
    // When
    List<String> wrong =
        overlaps.withoutConstraint(
            () -> {
              day.publish(proposed).then().statusCode(200);
              return overlaps.of(fair.id());
            });
    // Then
    assertThat(wrong).isNotEmpty();
  }

  @Test
  void aProposalIsOutdatedOnceSomethingItKnewHasMovedOrIsWantedNoMore() {
    // Given
    Fair fair = fairs.open(3, 2, 4);
    RepairedFair day = new RepairedFair(fair);
    UUID met = day.meet(0, 1, 0);
    Response moved = day.propose(RepairKind.NO_SHOW, day.gone(0, 0));
    Response marked = day.propose(RepairKind.SLOT_CANCELLED, Map.of("slotId", fair.slot(0)));
    Response booked = day.propose(RepairKind.NO_SHOW, day.gone(2, 0));
    // When
    day.mark(1, 1, 2);
    day.meet(2, 3, 2);
    // Then
    outdated(day.publish(marked));
    outdated(day.publish(booked));
    // And when
    day.mark(1);
    fair.guest(1)
        .asks()
        .body(Map.of("slotId", fair.slot(1)))
        .post(fair.path("/meetings/" + met + "/move"))
        .then()
        .statusCode(200);
    // Then
    outdated(day.publish(moved));
    outdated(day.publish(marked));
  }

  @Test
  void aTimetableThatWasMadeBeforeBooksNobodyWhoIsGone() {
    // Given: a finished run that places 0 and 1
    Fair fair = fairs.open(2, 1, 2);
    RepairedFair day = new RepairedFair(fair);
    UUID request = day.agree(0, 1);
    String run = fair.organiser().asks().body(Map.of()).post(fair.path("/timetables")).path("id");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                fair.organiser()
                    .asks()
                    .get(fair.path("/timetables/" + run))
                    .path("state")
                    .equals("DONE"));
    day.publish(day.propose(RepairKind.NO_SHOW, day.gone(0, 0))).then().statusCode(200);
    // When
    fair.organiser()
        .asks()
        .post(fair.path("/timetables/" + run + "/publication"))
        .then()
        .statusCode(200)
        .body("placed", equalTo(0));
    // Then
    assertThat(confirmed(fair)).isZero();
    day.request(request).then().body("unplacedReason", equalTo("NO_COMMON_SLOT"));
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
  void repairsAreForOrganisersOfTheEventAndAppliedOnce() {
    // Given
    Fair fair = fairs.open(2, 1, 2);
    Fair elsewhere = fairs.open(1, 1, 1);
    RepairedFair day = new RepairedFair(fair);
    UUID met = day.meet(0, 1, 0);
    Response proposed = day.propose(RepairKind.NO_SHOW, day.gone(0, 0));
    String repair = "/repairs/" + proposed.path("id");
    Map<String, Object> body = Map.of("kind", "SLOT_CANCELLED", "slotId", fair.slot(0));
    // When / Then
    for (Guest stranger : List.of(fair.guest(0), elsewhere.organiser())) {
      stranger.asks().body(body).post(fair.path("/repairs")).then().statusCode(403);
      stranger.asks().get(fair.path("/repairs")).then().statusCode(403);
      stranger.asks().get(fair.path(repair)).then().statusCode(403);
      stranger.asks().post(fair.path(repair + "/publication")).then().statusCode(403);
    }
    Guest other = elsewhere.organiser();
    other.asks().get(elsewhere.path(repair)).then().statusCode(404);
    other.asks().post(elsewhere.path(repair + "/publication")).then().statusCode(404);
    other.asks().body(body).post(elsewhere.path("/repairs")).then().statusCode(400);
    day.meeting(met).then().body("state", equalTo("CONFIRMED"));
    fair.organiser().asks().get(fair.path(repair)).then().body("state", equalTo("PROPOSED"));
    // And when
    day.publish(proposed, Map.of("acceptOffers", List.of(met))).then().statusCode(400);
    day.publish(proposed).then().statusCode(200);
    // Then
    fair.organiser()
        .asks()
        .post(fair.path(repair + "/publication"))
        .then()
        .statusCode(409)
        .body("type", endsWith("/repair-closed"));
    fair.organiser()
        .asks()
        .get(fair.path("/repairs"))
        .then()
        .body("items.state", contains("APPLIED"), "items[0].incident.kind", equalTo("NO_SHOW"))
        .body("items[0].unplaced", empty(), "items[0].offers", empty());
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

  private static void outdated(Response refused) {
    refused.then().statusCode(409).body("type", endsWith("/repair-outdated"));
  }

  private static int slotNumber(Fair fair, String slotId) {
    return fair.event().slots().stream()
        .map(EventMessage.Slot::id)
        .toList()
        .indexOf(UUID.fromString(slotId));
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
    fairs.change(withSlots(fair.event(), moved), 1 + slots);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                database.count("slot_copy where event_id = ? and starts_at < now()", fair.id())
                    == slots);
  }

  private static EventMessage.State withSlots(
      EventMessage.State event, List<EventMessage.Slot> slots) {
    List<EventMessage.Slot> sorted =
        slots.stream().sorted(java.util.Comparator.comparing(EventMessage.Slot::number)).toList();
    return new EventMessage.State(
        event.id(),
        event.kind(),
        event.status(),
        event.title(),
        event.zone(),
        event.venue(),
        sorted.getFirst().startsAt(),
        sorted.getLast().endsAt(),
        sorted,
        event.tables(),
        event.organiserIds());
  }

  private long confirmed(Fair fair) {
    return database.count("meeting where event_id = ? and state = 'CONFIRMED'", fair.id());
  }
}
