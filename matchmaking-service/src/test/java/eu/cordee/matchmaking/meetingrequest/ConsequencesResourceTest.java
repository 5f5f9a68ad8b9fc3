package eu.cordee.matchmaking.meetingrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import eu.cordee.contracts.EventMessage;
import eu.cordee.kit.testing.BackingSystems;
import eu.cordee.matchmaking.testing.Database;
import eu.cordee.matchmaking.testing.Fair;
import eu.cordee.matchmaking.testing.Fairs;
import eu.cordee.matchmaking.testing.Guest;
import eu.cordee.matchmaking.testing.RequestCalls;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of requests and meetings when people leave and slots move. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "matchmaking"))
class ConsequencesResourceTest {

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
  void whoLeavesGivesEverythingBack() {
    // Given
    calls.accept(ben, calls.ask(ada, ben, Map.of()), Map.of()).then().statusCode(200);
    UUID pending = calls.ask(ada, eve, Map.of());
    // When
    fairs.leave(fair, ada);
    // Then
    await()
        .untilAsserted(
            () -> {
              assertThat(database.count("occupancy where event_id = ?", fair.id())).isZero();
              calls.read(eve, pending).then().body("state", equalTo("CANCELLED"));
            });
    ada.asks().get(fair.path("/agenda")).then().statusCode(403);
  }

  @Test
  void meetingsGoAlongWithTheirSlots() {
    // Given
    String meeting = calls.accept(ben, calls.ask(ada, ben, Map.of()), Map.of()).path("meeting.id");
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
    calls
        .send(ada, eve, Map.of())
        .then()
        .statusCode(409)
        .body("type", endsWith("/event-cancelled"));
  }

  @Test
  void aMeetingWhosePeopleAreTakenAtTheNewTimeWaitsForAPlaceAgain() {
    // Given
    EventMessage.State event = fair.event();
    UUID first = calls.ask(ada, ben, Map.of("slotId", fair.slot(0)));
    UUID second = calls.ask(eve, ben, Map.of("slotId", fair.slot(1)));
    calls.accept(ben, first, Map.of()).then().statusCode(200);
    calls.accept(ben, second, Map.of()).then().statusCode(200);
    EventMessage.Slot kept = event.slots().getFirst();
    List<EventMessage.Slot> onTop =
        event.slots().stream()
            .map(
                slot ->
                    slot.number() == 2
                        ? new EventMessage.Slot(
                            slot.id(), slot.number(), kept.startsAt(), kept.endsAt())
                        : slot)
            .toList();
    // When
    fairs.change(withSlots(event, onTop, EventMessage.Status.PUBLISHED), 2);
    // Then
    await()
        .untilAsserted(
            () ->
                calls
                    .read(eve, second)
                    .then()
                    .body("state", equalTo("ACCEPTED"))
                    .body("meeting", nullValue())
                    .body("unplacedReason", equalTo("NO_COMMON_SLOT")));
    calls.read(ada, first).then().body("meeting.state", equalTo("CONFIRMED"));
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
