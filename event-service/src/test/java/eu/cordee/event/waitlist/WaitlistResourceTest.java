package eu.cordee.event.waitlist;

import static eu.cordee.event.testing.World.as;
import static eu.cordee.event.testing.World.fair;
import static eu.cordee.event.testing.World.problem;
import static eu.cordee.event.testing.World.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.cordee.contracts.WaitlistMessage;
import eu.cordee.contracts.WaitlistMessage.Standing;
import eu.cordee.event.testing.Overheard;
import eu.cordee.event.testing.World;
import eu.cordee.kit.testing.BackingSystems;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who waits for a place, and who gets the next. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "event"))
class WaitlistResourceTest {

  private static final String TIME_IS_OVER =
      "update waiting set offered_until = now() - interval '1 second' where event_id = ? and state = 'OFFERED'";

  @Inject World world;
  @Inject Overheard overheard;
  @Inject Scheduler scheduler;

  private UUID clara;
  private UUID event;
  private UUID ada;
  private UUID ben;
  private UUID cleo;
  private UUID adasPlace;

  /** One place, which is Ada's; Ben and then Cleo wait. */
  @BeforeEach
  void aFullFair() {
    clara = world.person();
    event = World.published(clara, 1);
    ada = world.person();
    ben = world.person();
    cleo = world.person();
    adasPlace = World.participant(event, ada);
    World.id(join(ben));
    World.id(join(cleo));
  }

  @Test
  void whoComesLaterWaitsLonger() {
    assertThat(standing(ben)).isEqualTo("WAITING 1");
    assertThat(standing(cleo)).isEqualTo("WAITING 2");
    Response list = as(clara).get("/events/{id}/waitlist", event);
    assertThat(list.jsonPath().getList("items.personId"))
        .containsExactly(ben.toString(), cleo.toString());
    assertThat(list.jsonPath().getList("items.position")).containsExactly(1, 2);
  }

  @Test
  void theListGoesOnWhereAPageEnds() {
    Response first = as(clara).get("/events/{id}/waitlist?limit=1", event);
    Response second =
        as(clara)
            .get(
                "/events/{id}/waitlist?limit=1&cursor=" + first.jsonPath().getString("next"),
                event);

    assertThat(first.jsonPath().getList("items.personId")).containsExactly(ben.toString());
    assertThat(second.jsonPath().getList("items.personId")).containsExactly(cleo.toString());
    assertThat(second.jsonPath().getList("items.position")).containsExactly(2);
  }

  @Test
  void aPlaceGivenBackIsOfferedAtOnceAndIsNobodyElses() {
    // When
    withdraw(ada, adasPlace);

    // Then
    assertThat(standing(ben)).isEqualTo("OFFERED");
    assertThat(standing(cleo)).isEqualTo("WAITING 1");
    assertThat(problem(register(event, world.person()))).isEqualTo("capacity-full");
    assertThat(problem(enter(world.person()))).isEqualTo("capacity-full");
    assertThat(placesLeft()).isZero();
  }

  @Test
  void whoTakesTheOfferTakesPart() {
    // Given
    withdraw(ada, adasPlace);

    // When
    Response taken = accept(ben);

    // Then
    assertThat(taken.statusCode()).isEqualTo(200);
    assertThat(taken.jsonPath().getString("state")).isEqualTo("REGISTERED");
    assertThat(standing(ben)).isEqualTo("not-found");
    assertThat(taken()).isEqualTo(1);
  }

  @Test
  void whoTookAPlaceAndGaveItBackIsNotOfferedIt() {
    // Given
    withdraw(ada, adasPlace);
    UUID place = UUID.fromString(accept(ben).jsonPath().getString("id"));

    // When
    withdraw(ben, place);

    // Then
    assertThat(standing(ben)).isEqualTo("not-found");
    assertThat(standing(cleo)).isEqualTo("OFFERED");
  }

  @Test
  void whoStillWaitsTakesNothing() {
    assertThat(problem(accept(ben))).isEqualTo("no-place-offered");
  }

  @Test
  void whatIsDeclinedGoesToTheNext() {
    // Given
    withdraw(ada, adasPlace);

    // When
    leave(ben);

    // Then
    assertThat(standing(cleo)).isEqualTo("OFFERED");
    assertThat(standing(ben)).isEqualTo("not-found");
    assertThat(problem(accept(ben))).isEqualTo("not-found");
  }

  @Test
  void whatIsNotTakenInTimeGoesToTheNextAndComesNotBack() {
    // Given
    withdraw(ada, adasPlace);

    // When
    world.change(TIME_IS_OVER, event);

    // Then
    await().untilAsserted(() -> assertThat(standing(cleo)).isEqualTo("OFFERED"));
    assertThat(standing(ben)).isEqualTo("EXPIRED");
    leave(cleo);
    assertThat(standing(ben)).isEqualTo("EXPIRED");
    assertThat(placesLeft()).isEqualTo(1);
  }

  @Test
  void whoMissedAnOfferMayWaitAgainAsTheLast() {
    // Given
    withdraw(ada, adasPlace);
    world.change(TIME_IS_OVER, event);
    await().untilAsserted(() -> assertThat(standing(ben)).isEqualTo("EXPIRED"));
    World.id(join(world.person()));

    // When
    World.id(join(ben));

    // Then
    assertThat(standing(ben)).isEqualTo("WAITING 2");
  }

  /** Nobody has looked after the offers, and all the same the place is there. */
  @Test
  void anOfferThatIsOverHoldsNothing() {
    // Given
    leave(cleo);
    withdraw(ada, adasPlace);
    scheduler.pause();
    try {
      world.change(TIME_IS_OVER, event);

      // When
      Response late = accept(ben);
      Response newcomer = register(event, world.person());

      // Then
      assertThat(problem(late)).isEqualTo("no-place-offered");
      assertThat(newcomer.statusCode()).isEqualTo(201);
      assertThat(standing(ben)).isEqualTo("EXPIRED");
    } finally {
      scheduler.resume();
    }
  }

  /** The twin: as long as it is not over it holds the place. */
  @Test
  void anOfferThatIsNotOverHoldsThePlace() {
    // Given
    leave(cleo);
    withdraw(ada, adasPlace);
    scheduler.pause();
    try {
      // When
      Response newcomer = register(event, world.person());

      // Then
      assertThat(problem(newcomer)).isEqualTo("capacity-full");
    } finally {
      scheduler.resume();
    }
  }

  @Test
  void addedPlacesAreOfferedAtOnce() {
    // When
    change(fair(4));

    // Then
    assertThat(standing(ben)).isEqualTo("OFFERED");
    assertThat(standing(cleo)).isEqualTo("OFFERED");
    assertThat(placesLeft()).isEqualTo(1);
    assertThat(register(event, world.person()).statusCode()).isEqualTo(201);
  }

  @Test
  void capacityDoesNotShrinkBelowWhatIsOffered() {
    // Given
    change(fair(3));

    // When
    Response shrunk = as(clara).header("If-Match", "*").body(fair(2)).put("/events/{id}", event);

    // Then
    assertThat(problem(shrunk)).isEqualTo("capacity-below-taken");
  }

  @Test
  void nothingIsOfferedWhileRegistrationIsClosed() {
    // Given
    change(closed());

    // When
    withdraw(ada, adasPlace);

    // Then
    assertThat(standing(ben)).isEqualTo("WAITING 1");
    assertThat(problem(join(world.person()))).isEqualTo("registration-closed");
    change(fair(1));
    assertThat(standing(ben)).isEqualTo("OFFERED");
  }

  @Test
  void nothingIsOfferedOnceTheEventHasBegun() {
    // Given
    world.change("update event set starts_at = now() - interval '1 hour' where id = ?", event);

    // When
    withdraw(ada, adasPlace);

    // Then
    assertThat(standing(ben)).isEqualTo("WAITING 1");
  }

  @Test
  void noOfferLastsBeyondTheBeginning() {
    // Given
    world.change("update event set starts_at = now() + interval '1 hour' where id = ?", event);

    // When
    withdraw(ada, adasPlace);

    // Then
    Instant until = Instant.parse(mine(ben).jsonPath().getString("offeredUntil"));
    assertThat(until).isBefore(Instant.now().plus(Duration.ofMinutes(61)));
  }

  @Test
  void aPlaceIsOfferedAsLongAsTheOrganisersSay() {
    // Given
    as(clara)
        .body("{\"offerHours\": 2}")
        .put("/events/{id}/waitlist/rules", event)
        .then()
        .statusCode(200);

    // When
    withdraw(ada, adasPlace);

    // Then
    Instant until = Instant.parse(mine(ben).jsonPath().getString("offeredUntil"));
    assertThat(until)
        .isBetween(
            Instant.now().plus(Duration.ofMinutes(115)),
            Instant.now().plus(Duration.ofMinutes(121)));
    Response rules = as(clara).get("/events/{id}/waitlist/rules", event);
    assertThat(rules.jsonPath().getInt("offerHours")).isEqualTo(2);
  }

  @Test
  void aTimeThatIsNoneIsRefused() {
    Response refused =
        as(clara).body("{\"offerHours\": 0}").put("/events/{id}/waitlist/rules", event);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.asString()).contains("offerHours");
  }

  @Test
  void whereThereIsAPlaceNobodyWaits() {
    UUID roomy = World.published(clara, 5);

    assertThat(problem(as(ben).post("/events/{id}/waitlist", roomy))).isEqualTo("places-left");
  }

  @Test
  void nobodyWaitsTwiceOrForWhatTheyHave() {
    assertThat(problem(join(ben))).isEqualTo("already-waiting");
    assertThat(problem(join(ada))).isEqualTo("already-registered");
  }

  @Test
  void whoIsGivenAPlaceByHandWaitsNoLonger() {
    // Given
    change(fair(2));
    assertThat(standing(ben)).isEqualTo("OFFERED");
    change(fair(3));

    // When
    change(closed());
    withdraw(ada, adasPlace);
    Response entered = enter(cleo);

    // Then
    assertThat(entered.statusCode()).isEqualTo(201);
    assertThat(standing(cleo)).isEqualTo("not-found");
    assertThat(standing(ben)).isEqualTo("OFFERED");
  }

  @Test
  void atACancelledEventNobodyWaits() {
    // Given
    withdraw(ada, adasPlace);

    // When
    as(clara).post("/events/{id}/cancellation", event).then().statusCode(200);

    // Then
    assertThat(problem(accept(ben))).isEqualTo("event-cancelled");
    assertThat(standing(ben)).isEqualTo("not-found");
    assertThat(as(clara).get("/events/{id}/waitlist", event).jsonPath().getList("items")).isEmpty();
  }

  @Test
  void theOthersAreToldOfEachStep() {
    // Given
    UUID waiting = UUID.fromString(mine(ben).jsonPath().getString("id"));

    // When
    withdraw(ada, adasPlace);
    accept(ben).then().statusCode(200);

    // Then
    List<WaitlistMessage> told = overheard.awaitAbout(waiting, WaitlistMessage.class, 3);
    assertThat(told)
        .extracting(message -> message.state().standing())
        .containsExactly(Standing.WAITING, Standing.OFFERED, Standing.ENDED);
    assertThat(told.get(1).state().offeredUntil()).isNotNull();
  }

  private Response join(UUID person) {
    return as(person).post("/events/{id}/waitlist", event);
  }

  private Response mine(UUID person) {
    return as(person).get("/events/{id}/waitlist/me", event);
  }

  /** For instance "WAITING 2", or what the refusal is. */
  private String standing(UUID person) {
    Response mine = mine(person);
    if (mine.statusCode() != 200) {
      return problem(mine);
    }
    Integer position = mine.jsonPath().get("position");
    return mine.jsonPath().getString("state") + (position == null ? "" : " " + position);
  }

  private Response accept(UUID person) {
    return as(person).post("/events/{id}/waitlist/me/acceptance", event);
  }

  private void leave(UUID person) {
    as(person).delete("/events/{id}/waitlist/me", event).then().statusCode(204);
  }

  private void withdraw(UUID person, UUID place) {
    as(person).delete("/events/{id}/participants/{place}", event, place).then().statusCode(204);
  }

  /** The organiser registers somebody. */
  private Response enter(UUID person) {
    return as(clara)
        .body("{\"personId\": \"" + person + "\"}")
        .post("/events/{id}/participants", event);
  }

  private void change(String wish) {
    as(clara).header("If-Match", "*").body(wish).put("/events/{id}", event).then().statusCode(200);
  }

  private static String closed() {
    return fair(3).replace("\"capacity\": 3", "\"capacity\": 3, \"registrationOpen\": false");
  }

  private int placesLeft() {
    return as(clara).get("/events/{id}", event).jsonPath().getInt("placesLeft");
  }

  private int taken() {
    return as(clara).get("/events/{id}", event).jsonPath().getInt("taken");
  }
}
