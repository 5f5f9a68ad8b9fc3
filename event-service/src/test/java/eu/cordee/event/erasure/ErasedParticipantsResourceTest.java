package eu.cordee.event.erasure;

import static eu.cordee.event.testing.World.as;
import static eu.cordee.event.testing.World.participant;
import static eu.cordee.event.testing.World.published;
import static eu.cordee.event.testing.World.scheduled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;

import eu.cordee.contracts.Header;
import eu.cordee.contracts.PersonMessage;
import eu.cordee.contracts.PersonMessage.PersonChanged;
import eu.cordee.event.testing.World;
import eu.cordee.kit.Ids;
import eu.cordee.kit.identity.SignedIn;
import eu.cordee.kit.testing.BackingSystems;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** G14 in the event-service: who is erased holds no place that is still worth something. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "event"))
class ErasedParticipantsResourceTest {

  @Inject World world;
  @Inject SignedIn signedIn;

  private UUID clara;
  private UUID event;
  private UUID zoe;

  @BeforeEach
  void comes() {
    clara = world.person();
    event = published(clara, 10);
    zoe = world.person();
  }

  @Test
  void theirPlacesAreGivenBackAsByAWithdrawal() {
    // Given
    UUID participant = participant(event, zoe);
    UUID session = scheduled(clara, event, 5);
    as(zoe)
        .body("{}")
        .post("/events/{id}/sessions/{session}/signups", event, session)
        .then()
        .statusCode(anyOf(is(201), is(202)));
    // When
    erase();
    // Then
    assertThat(registered(participant)).isZero();
    assertThat(world.number("select taken from event where id = ?", event)).isZero();
    assertThat(world.number("select taken from session where id = ?", session)).isZero();
  }

  @Test
  void whatIsOverStaysWithoutWhatImportersCalledThem() {
    // Given
    String row = "{\"reference\": \"Zoé Straßer\", \"personId\": \"%s\"}".formatted(zoe);
    as(clara)
        .body("{\"participants\": [" + row + "]}")
        .post("/events/{id}/participants/imports", event)
        .then()
        .statusCode(200);
    world.change(
        "update event set starts_at = '2012-09-25T07:00:00Z', ends_at = '2012-09-28T16:00:00Z' where id = ?",
        event);
    // When
    erase();
    // Then
    assertThat(
            world.number(
                "select count(*) from participant where person_id = ? and state = 'REGISTERED' and reference is null",
                zoe))
        .isOne();
    assertThat(world.number("select taken from event where id = ?", event)).isOne();
  }

  @Test
  void whatWasOfferedToThemGoesToTheNext() {
    // Given
    UUID full = published(clara, 1);
    UUID ada = world.person();
    UUID ben = world.person();
    UUID place = participant(full, ada);
    as(zoe).post("/events/{id}/waitlist", full).then().statusCode(201);
    as(ben).post("/events/{id}/waitlist", full).then().statusCode(201);
    as(ada).delete("/events/{id}/participants/{place}", full, place).then().statusCode(204);
    assertThat(waiting(full, zoe, "OFFERED")).isOne();
    // When
    erase();
    // Then
    assertThat(waiting(full, zoe, "DECLINED")).isOne();
    assertThat(waiting(full, ben, "OFFERED")).isOne();
    assertThat(world.number("select offered from event where id = ?", full)).isOne();
  }

  @Test
  void toBeToldTwiceDoesNoHarm() {
    // Given
    UUID participant = participant(event, zoe);
    // When
    erase();
    erase();
    // Then
    assertThat(registered(participant)).isZero();
    assertThat(world.number("select taken from event where id = ?", event)).isZero();
  }

  @Test
  void nobodyRegistersSomebodyWhoWasErased() {
    // Given
    erase();
    // When / Then: an id as young as this one may be of somebody who is still on the way
    as(clara)
        .body("{\"personId\": \"" + zoe + "\"}")
        .post("/events/{id}/participants", event)
        .then()
        .statusCode(anyOf(is(400), is(503)));
    assertThat(world.number("select count(*) from participant where person_id = ?", zoe)).isZero();
  }

  /** The sabotaged twin: where it is told that they have no name any more, they still come. */
  @Test
  void whoHasNoNameAnyMoreIsNotErased() {
    // Given
    UUID participant = participant(event, zoe);
    // When
    tell(new PersonMessage.State(zoe, zoe.toString(), null, null, null));
    // Then
    assertThat(registered(participant)).isOne();
  }

  private long waiting(UUID event, UUID person, String state) {
    return world.number(
        "select count(*) from waiting where event_id = '%s' and state = '%s' and person_id = ?"
            .formatted(event, state),
        person);
  }

  private void erase() {
    tell(PersonMessage.State.erased(zoe));
  }

  private void tell(PersonMessage.State state) {
    Header header = new Header(Ids.next(), Instant.now(), 1, 2);
    QuarkusTransaction.requiringNew().run(() -> signedIn.on(new PersonChanged(header, state)));
  }

  private long registered(UUID participant) {
    return world.number(
        "select count(*) from participant where id = ? and state = 'REGISTERED'", participant);
  }
}
