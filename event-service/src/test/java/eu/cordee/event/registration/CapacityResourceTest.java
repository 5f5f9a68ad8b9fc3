package eu.cordee.event.registration;

import static eu.cordee.event.testing.World.as;
import static eu.cordee.event.testing.World.fair;
import static eu.cordee.event.testing.World.published;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cordee.event.testing.World;
import eu.cordee.kit.testing.BackingSystems;
import eu.cordee.kit.testing.CapacityTrial;
import eu.cordee.kit.testing.CapacityTrial.Books;
import eu.cordee.kit.testing.CapacityTrial.Door;
import eu.cordee.kit.testing.TestLogin;
import eu.cordee.kit.testing.UnguardedDoor;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** G2: capacity is exact. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "event"))
class CapacityResourceTest {

  private static final int CROWD = 1_000;
  private static final int FIRST_CAPACITY = 80;

  @Inject World world;
  @Inject AgroalDataSource database;

  @TestHTTPResource("/events")
  URI events;

  @Test
  void aThousandPeopleGetExactlyAHundredPlaces() throws Exception {
    // Given
    UUID clara = world.person();
    UUID event = published(clara, FIRST_CAPACITY);
    // When, then
    new CapacityTrial(new ServiceDoor(clara, event), world.people(CROWD)).run();
  }

  /** The sabotage twin: the same trial fails without the conditional update and the check. */
  @Test
  void withoutTheProtectionTheSameTrialFails() throws Exception {
    // Given
    Door unguarded = UnguardedDoor.of(database, FIRST_CAPACITY);
    List<UUID> people = world.people(CROWD);
    // Then
    assertThatThrownBy(() -> new CapacityTrial(unguarded, people).run())
        .isInstanceOf(AssertionError.class);
  }

  /** The service itself, over HTTP. */
  private final class ServiceDoor implements Door {

    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    private final HttpClient http =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final UUID organiser;
    private final UUID event;
    private int capacity = FIRST_CAPACITY;

    ServiceDoor(UUID organiser, UUID event) {
      this.organiser = organiser;
      this.event = event;
    }

    @Override
    public Optional<UUID> enter(UUID person) throws Exception {
      HttpResponse<String> answer =
          send(person, "", HttpRequest.Builder::POST, HttpRequest.BodyPublishers.ofString("{}"));
      if (answer.statusCode() == 409 && answer.body().contains("/capacity-full")) {
        return Optional.empty();
      }
      Matcher id = ID.matcher(answer.body());
      if (answer.statusCode() == 201 && id.find()) {
        return Optional.of(UUID.fromString(id.group(1)));
      }
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }

    @Override
    public void leave(UUID person, UUID place) throws Exception {
      HttpResponse<String> answer =
          send(
              person,
              "/" + place,
              (request, body) -> request.method("DELETE", body),
              HttpRequest.BodyPublishers.noBody());
      if (answer.statusCode() != 204) {
        throw new AssertionError(answer.statusCode() + " " + answer.body());
      }
    }

    @Override
    public void grow(int places) {
      capacity += places;
      as(organiser)
          .header("If-Match", "*")
          .body(fair(capacity))
          .put("/events/{id}", event)
          .then()
          .statusCode(200);
    }

    @Override
    public Books books() throws SQLException {
      return Books.read(
          database,
          """
          select capacity, taken,
            (select count(*) from participant p where p.event_id = e.id and state = 'REGISTERED')
          from event e where id = ?
          """,
          event);
    }

    private HttpResponse<String> send(
        UUID person,
        String path,
        java.util.function.BiFunction<
                HttpRequest.Builder, HttpRequest.BodyPublisher, HttpRequest.Builder>
            method,
        HttpRequest.BodyPublisher body)
        throws Exception {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(events + "/" + event + "/participants" + path))
              .header("Content-Type", "application/json")
              .header(TestLogin.HEADER, person + " attendee");
      return http.send(method.apply(request, body).build(), HttpResponse.BodyHandlers.ofString());
    }
  }
}
