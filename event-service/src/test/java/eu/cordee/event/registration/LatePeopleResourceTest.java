package eu.cordee.event.registration;

import static eu.cordee.event.testing.World.as;
import static eu.cordee.event.testing.World.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import eu.cordee.contracts.Header;
import eu.cordee.contracts.PersonMessage;
import eu.cordee.event.personcopy.KnownPeople;
import eu.cordee.event.testing.AgendaStandIn;
import eu.cordee.event.testing.World;
import eu.cordee.kit.Ids;
import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.identity.SignedIn;
import eu.cordee.kit.testing.BackingSystems;
import eu.cordee.kit.testing.HeldTable;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** People whom the registry has answered, and whose messages are still on their way. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "event"))
class LatePeopleResourceTest {

  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

  @Inject World world;
  @Inject AgendaStandIn agenda;
  @Inject AgroalDataSource database;
  @Inject SignedIn signedIn;
  @Inject KnownPeople people;

  @Test
  void anImportWaitsForPeopleWhoWereImportedAMomentAgo() {
    // Given
    UUID clara = world.person();
    UUID event = published(clara, 5);
    UUID late = Ids.next();
    CompletableFuture<Void> message =
        CompletableFuture.runAsync(
            () -> tell(late), CompletableFuture.delayedExecutor(3, TimeUnit.SECONDS));
    // When
    Response answer = register(clara, event, late);
    // Then
    message.join();
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
  }

  @Test
  void whoIsLaterThanThatIsNoBadInputButToBeTriedAgain() {
    assertThatThrownBy(() -> people.await(List.of(Ids.next()), Duration.ofMillis(100)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refusal -> assertThat(refusal.problem()).isEqualTo(KitProblem.UNAVAILABLE));
  }

  /** However late: the message is there, and this service has not read it. */
  @Test
  void whoseMessageWaitsToBeReadIsNoBadInputHoweverLongAgoTheyWereRegistered() throws Exception {
    // Given
    UUID clara = world.person();
    UUID event = published(clara, 5);
    UUID late = HeldTable.idOf(TEN_MINUTES);
    try (HeldTable copies = HeldTable.of(database, "signed_in")) {
      agenda.tell(registered(late));
      // When
      Response held = register(clara, event, late);
      // Then
      assertThat(held.statusCode()).as(held.asString()).isEqualTo(503);
      assertThat(held.header("Retry-After")).isEqualTo("1");
      // And this is the sabotage twin: without a message the same id would be a bad one.
      assertThat(register(clara, event, HeldTable.idOf(TEN_MINUTES)).statusCode()).isEqualTo(400);
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> register(clara, event, late).statusCode() == 200);
  }

  @Test
  void nobodyWaitsForAnIdThatWasNeverMade() {
    assertThatCode(() -> people.await(List.of(UUID.randomUUID()), Duration.ofMillis(100)))
        .doesNotThrowAnyException();
  }

  private static Response register(UUID organiser, UUID event, UUID person) {
    return as(organiser)
        .body(Map.of("participants", List.of(Map.of("reference", "p", "personId", person))))
        .post("/events/{id}/participants/imports", event);
  }

  private void tell(UUID person) {
    QuarkusTransaction.requiringNew().run(() -> signedIn.on(registered(person)));
  }

  private static PersonMessage registered(UUID person) {
    return new PersonMessage.PersonRegistered(
        new Header(Ids.next(), Instant.now(), 1, 1),
        new PersonMessage.State(person, person.toString(), null, null, null));
  }
}
