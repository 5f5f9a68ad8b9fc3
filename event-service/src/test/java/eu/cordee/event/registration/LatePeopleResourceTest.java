package eu.cordee.event.registration;

import static eu.cordee.event.testing.World.as;
import static eu.cordee.event.testing.World.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cordee.contracts.Header;
import eu.cordee.contracts.PersonMessage;
import eu.cordee.event.personcopy.KnownPeople;
import eu.cordee.event.testing.World;
import eu.cordee.kit.Ids;
import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.identity.SignedIn;
import eu.cordee.kit.testing.BackingSystems;
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

  @Inject World world;
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
    Response answer =
        as(clara)
            .body(Map.of("participants", List.of(Map.of("reference", "p", "personId", late))))
            .post("/events/{id}/participants/imports", event);
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

  @Test
  void nobodyWaitsForAnIdThatWasNeverMade() {
    assertThatCode(() -> people.await(List.of(UUID.randomUUID()), Duration.ofMillis(100)))
        .doesNotThrowAnyException();
  }

  private void tell(UUID person) {
    Header header = new Header(Ids.next(), Instant.now(), 1, 1);
    PersonMessage.State state =
        new PersonMessage.State(person, person.toString(), null, null, null);
    QuarkusTransaction.requiringNew()
        .run(() -> signedIn.on(new PersonMessage.PersonRegistered(header, state)));
  }
}
