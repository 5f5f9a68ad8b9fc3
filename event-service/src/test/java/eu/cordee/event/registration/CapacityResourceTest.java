package eu.cordee.event.registration;

import static eu.cordee.event.testing.World.as;
import static eu.cordee.event.testing.World.fair;
import static eu.cordee.event.testing.World.published;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cordee.event.registration.CapacityTrial.Books;
import eu.cordee.event.registration.CapacityTrial.Door;
import eu.cordee.event.testing.World;
import eu.cordee.kit.testing.BackingSystems;
import eu.cordee.kit.testing.TestLogin;
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
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
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
    UUID event = published(world.person(), FIRST_CAPACITY);
    Door naive = new NaiveDoor(copyWithoutProtection(event), event);
    List<UUID> people = world.people(CROWD);
    // Then
    assertThatThrownBy(() -> new CapacityTrial(naive, people).run())
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
      return read("public", event);
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

  /** Reads, checks, writes: what everybody writes first. */
  private final class NaiveDoor implements Door {

    private final Semaphore connections = new Semaphore(8);
    private final String schema;
    private final UUID event;

    NaiveDoor(String schema, UUID event) {
      this.schema = schema;
      this.event = event;
    }

    @Override
    public Optional<UUID> enter(UUID person) throws Exception {
      connections.acquire();
      try {
        Books books = books();
        if (books.taken() >= books.capacity()) {
          return Optional.empty();
        }
        execute("update %s.event set taken = " + (books.taken() + 1) + " where id = ?", event);
        execute(
            "insert into %s.participant select ?, 0, now(), '"
                + event
                + "', '"
                + person
                + "', null, 'REGISTERED', now()",
            person);
        return Optional.of(person);
      } finally {
        connections.release();
      }
    }

    @Override
    public void leave(UUID person, UUID place) throws Exception {
      execute("update %s.participant set state = 'WITHDRAWN' where id = ?", place);
      execute("update %s.event set taken = " + (books().taken() - 1) + " where id = ?", event);
    }

    @Override
    public void grow(int places) throws Exception {
      execute("update %s.event set capacity = capacity + " + places + " where id = ?", event);
    }

    @Override
    public Books books() throws SQLException {
      return read(schema, event);
    }

    private void execute(String sql, UUID id) throws SQLException {
      try (Connection connection = database.getConnection();
          PreparedStatement statement = connection.prepareStatement(sql.formatted(schema))) {
        statement.setObject(1, id);
        statement.executeUpdate();
      }
    }
  }

  private Books read(String schema, UUID event) throws SQLException {
    String sql =
        """
        select capacity, taken,
          (select count(*) from %1$s.participant p where p.event_id = e.id and state = 'REGISTERED')
        from %1$s.event e where id = ?
        """
            .formatted(schema);
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, event);
      try (ResultSet result = statement.executeQuery()) {
        result.next();
        return new Books(result.getInt(1), result.getInt(2), result.getInt(3));
      }
    }
  }

  /** The same tables in a schema of their own, without the check. */
  private String copyWithoutProtection(UUID event) throws SQLException {
    String schema = "sabotage";
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("drop schema if exists sabotage cascade");
      statement.execute("create schema sabotage");
      statement.execute("create table sabotage.event (like public.event including all)");
      statement.execute(
          "create table sabotage.participant (like public.participant including all)");
      statement.execute("alter table sabotage.event drop constraint event_capacity_is_exact");
      statement.execute(
          "insert into sabotage.event select * from public.event where id = '" + event + "'");
    }
    return schema;
  }
}
