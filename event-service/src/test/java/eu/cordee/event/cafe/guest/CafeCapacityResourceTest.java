package eu.cordee.event.cafe.guest;

import static eu.cordee.event.testing.World.as;
import static eu.cordee.event.testing.World.problem;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cordee.event.registration.CapacityTrial;
import eu.cordee.event.registration.CapacityTrial.Books;
import eu.cordee.event.registration.CapacityTrial.Door;
import eu.cordee.event.testing.CafeWorld;
import eu.cordee.event.testing.World;
import eu.cordee.kit.testing.BackingSystems;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

/** G2 for cafés: exactly as many guests as seats, at every moment. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "event"))
class CafeCapacityResourceTest {

  private static final int CROWD = 150;
  private static final int TABLES = 5;
  private static final int SEATS = 6;

  @Inject World world;
  @Inject AgroalDataSource database;

  @Test
  void manyPeopleGetExactlyTheSeatsThereAre() throws Exception {
    // Given
    CafeWorld cafe = CafeWorld.of(world, TABLES, SEATS, 3);
    List<UUID> people = world.people(CROWD);
    register(cafe, people);
    // When, then
    new CapacityTrial(new ServiceDoor(cafe), people).run();
  }

  /** The sabotage twin: the same trial fails without the conditional update and the check. */
  @Test
  void withoutTheProtectionTheSameTrialFails() throws Exception {
    // Given
    CafeWorld cafe = CafeWorld.of(world, TABLES, SEATS, 3);
    copyWithoutProtection(cafe.cafe);
    List<UUID> people = world.people(CROWD);
    // Then
    assertThatThrownBy(() -> new CapacityTrial(new NaiveDoor(cafe.cafe), people).run())
        .isInstanceOf(AssertionError.class);
  }

  private static void register(CafeWorld cafe, List<UUID> people) {
    List<Map<String, UUID>> rows =
        people.stream().map(one -> Map.of("reference", one, "personId", one)).toList();
    as(cafe.organiser)
        .body(Map.of("participants", rows))
        .post("/events/{id}/participants/imports", cafe.event)
        .then()
        .statusCode(200);
  }

  /** The service itself, over HTTP. */
  private final class ServiceDoor implements Door {

    private final CafeWorld cafe;
    private int tables = TABLES;

    ServiceDoor(CafeWorld cafe) {
      this.cafe = cafe;
    }

    @Override
    public Optional<UUID> enter(UUID person) {
      Response answer = cafe.join(person);
      if (answer.statusCode() == 409 && problem(answer).equals("capacity-full")) {
        return Optional.empty();
      }
      if (answer.statusCode() != 201 && answer.statusCode() != 202) {
        throw new AssertionError(answer.statusCode() + " " + answer.asString());
      }
      return Optional.of(UUID.fromString(answer.jsonPath().getString("id")));
    }

    @Override
    public void leave(UUID person, UUID place) {
      as(person).delete(cafe.path() + "/guests/" + place).then().statusCode(204);
    }

    @Override
    public void grow(int places) {
      tables++;
      as(cafe.organiser)
          .header("If-Match", "*")
          .body(CafeWorld.body(tables, SEATS, 3))
          .put(cafe.path())
          .then()
          .statusCode(200);
    }

    @Override
    public Books books() throws SQLException {
      return read("public", cafe.cafe);
    }
  }

  /** Reads, checks, writes: what everybody writes first. */
  private final class NaiveDoor implements Door {

    /** It shall fail for its counting, and not because a slow machine has no connection left. */
    private final Semaphore connections = new Semaphore(8);

    private final UUID cafe;

    NaiveDoor(UUID cafe) {
      this.cafe = cafe;
    }

    @Override
    public Optional<UUID> enter(UUID person) throws Exception {
      connections.acquire();
      try {
        Books books = books();
        if (books.taken() >= books.capacity()) {
          return Optional.empty();
        }
        execute("update sabotage.cafe set taken = " + (books.taken() + 1) + " where id = ?", cafe);
        execute("insert into sabotage.cafe_guest values (?)", person);
        return Optional.of(person);
      } finally {
        connections.release();
      }
    }

    @Override
    public void leave(UUID person, UUID place) throws SQLException {
      execute("delete from sabotage.cafe_guest where id = ?", place);
      execute("update sabotage.cafe set taken = " + (books().taken() - 1) + " where id = ?", cafe);
    }

    @Override
    public void grow(int places) throws SQLException {
      execute("update sabotage.cafe set capacity = capacity + " + places + " where id = ?", cafe);
    }

    @Override
    public Books books() throws SQLException {
      return read("sabotage", cafe);
    }

    private void execute(String sql, UUID id) throws SQLException {
      try (Connection connection = database.getConnection();
          PreparedStatement statement = connection.prepareStatement(sql)) {
        statement.setObject(1, id);
        statement.executeUpdate();
      }
    }
  }

  private Books read(String schema, UUID cafe) throws SQLException {
    String counted =
        schema.equals("public")
            ? "select count(*) from public.cafe_guest g where g.cafe_id = c.id and state in"
                + " ('PENDING', 'CONFIRMED')"
            : "select count(*) from sabotage.cafe_guest";
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "select capacity, taken, ("
                    + counted
                    + ") from "
                    + schema
                    + ".cafe c where id = ?")) {
      statement.setObject(1, cafe);
      try (ResultSet result = statement.executeQuery()) {
        result.next();
        return new Books(result.getInt(1), result.getInt(2), result.getInt(3));
      }
    }
  }

  /** The same counters in a schema of their own, without the check. */
  private void copyWithoutProtection(UUID cafe) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("drop schema if exists sabotage cascade");
      statement.execute("create schema sabotage");
      statement.execute("create table sabotage.cafe (id uuid, capacity int, taken int)");
      statement.execute("create table sabotage.cafe_guest (id uuid)");
      statement.execute(
          "insert into sabotage.cafe select id, capacity, taken from public.cafe where id = '"
              + cafe
              + "'");
    }
  }
}
