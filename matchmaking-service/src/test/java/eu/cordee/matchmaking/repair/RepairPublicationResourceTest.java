package eu.cordee.matchmaking.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import eu.cordee.contracts.EventMessage;
import eu.cordee.kit.testing.BackingSystems;
import eu.cordee.matchmaking.testing.Database;
import eu.cordee.matchmaking.testing.Fair;
import eu.cordee.matchmaking.testing.Fairs;
import eu.cordee.matchmaking.testing.Guest;
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

/** Proposals that are applied, or refused because the day went on. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "matchmaking"))
class RepairPublicationResourceTest {

  @Inject Fairs fairs;
  @Inject Database database;
  @Inject Overlaps overlaps;

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

  private static void outdated(Response refused) {
    refused.then().statusCode(409).body("type", endsWith("/repair-outdated"));
  }

  private static int slotNumber(Fair fair, String slotId) {
    return fair.event().slots().stream()
        .map(EventMessage.Slot::id)
        .toList()
        .indexOf(UUID.fromString(slotId));
  }

  private long confirmed(Fair fair) {
    return database.count("meeting where event_id = ? and state = 'CONFIRMED'", fair.id());
  }
}
