package eu.cordee.matchmaking.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import eu.cordee.contracts.EventMessage;
import eu.cordee.kit.testing.BackingSystems;
import eu.cordee.matchmaking.testing.Database;
import eu.cordee.matchmaking.testing.Fair;
import eu.cordee.matchmaking.testing.Fairs;
import eu.cordee.matchmaking.testing.Overlaps;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Slots that are cancelled and tables that are lost, and what becomes of them. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "matchmaking"))
class ClosureResourceTest {

  @Inject Fairs fairs;
  @Inject Database database;
  @Inject Overlaps overlaps;

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
        RepairedFair.withSlots(
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
}
