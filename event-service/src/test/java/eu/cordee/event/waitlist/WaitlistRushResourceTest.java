package eu.cordee.event.waitlist;

import static eu.cordee.event.testing.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cordee.event.testing.World;
import eu.cordee.event.waitlist.WaitlistRush.Books;
import eu.cordee.event.waitlist.WaitlistRush.Door;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Never more is taken and offered than there are places, and nobody passes those who wait. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "event"))
class WaitlistRushResourceTest {

  private static final int PLACES = 24;
  private static final int LEAVING = 16;
  private static final int WAITING = 40;
  private static final int NEWCOMERS = 24;

  @Inject World world;
  @Inject AgroalDataSource database;

  @Test
  void whatManyLeaveInOneMomentIsOfferedExactly() throws Exception {
    // Given
    ServiceDoor door = new ServiceDoor(World.published(world.person(), PLACES));
    List<UUID> inside = world.people(PLACES);
    inside.forEach(door::register);
    List<UUID> waiting = world.people(WAITING);
    waiting.forEach(one -> World.id(as(one).post("/events/{id}/waitlist", door.event)));

    // When, Then
    new WaitlistRush(door).run(inside.subList(0, LEAVING), world.people(NEWCOMERS), waiting);
  }

  /** The sabotage twin: who reads, decides and then writes offers the same place several times. */
  @Test
  void withoutTheLockTheSameRushFails() throws Exception {
    // Given
    Door unguarded = new UnguardedLine(database);

    // Then
    assertThatThrownBy(
            () -> new WaitlistRush(unguarded).run(world.people(LEAVING), List.of(), List.of()))
        .isInstanceOf(AssertionError.class);
  }

  /** The service itself. */
  private final class ServiceDoor implements Door {

    private final UUID event;
    private final Map<UUID, UUID> places = new HashMap<>();

    ServiceDoor(UUID event) {
      this.event = event;
    }

    void register(UUID person) {
      places.put(person, World.participant(event, person));
    }

    @Override
    public void leave(UUID person) {
      as(person)
          .delete("/events/{id}/participants/{place}", event, places.get(person))
          .then()
          .statusCode(204);
    }

    @Override
    public boolean enter(UUID newcomer) {
      Response answer = World.register(event, newcomer);
      assertThat(answer.statusCode()).as(answer.asString()).isIn(201, 409);
      return answer.statusCode() == 201;
    }

    @Override
    public void take(UUID waiting) {
      Response answer = as(waiting).post("/events/{id}/waitlist/me/acceptance", event);
      assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 409);
    }

    @Override
    public Books books() throws SQLException {
      return read(
          database,
          """
          select capacity, taken, (select count(*) from waiting w where w.event_id = e.id and w.state = 'OFFERED')
          from event e where id = '%s'
          """
              .formatted(event));
    }
  }

  /** As everybody writes it first, in a schema of its own without any constraint. */
  private static final class UnguardedLine implements Door {

    private final AgroalDataSource database;
    private final CyclicBarrier everybodyHasRead = new CyclicBarrier(LEAVING);

    UnguardedLine(AgroalDataSource database) throws SQLException {
      this.database = database;
      execute("drop schema if exists sabotage_waitlist cascade");
      execute("create schema sabotage_waitlist");
      execute("create table sabotage_waitlist.counter (capacity int, taken int)");
      execute("create table sabotage_waitlist.offer (number int)");
      execute("insert into sabotage_waitlist.counter values (%1$d, %1$d)".formatted(PLACES));
    }

    @Override
    public void leave(UUID person) throws Exception {
      execute("update sabotage_waitlist.counter set taken = taken - 1");
      Books books = books();
      everybodyHasRead.await(30, TimeUnit.SECONDS);
      execute(
          "insert into sabotage_waitlist.offer select generate_series(1, %d)"
              .formatted(books.capacity() - books.taken() - books.offered()));
    }

    @Override
    public boolean enter(UUID newcomer) {
      return false;
    }

    @Override
    public void take(UUID waiting) {
      // Nobody takes anything: too much is offered already.
    }

    @Override
    public Books books() throws SQLException {
      return read(
          database,
          "select capacity, taken, (select count(*) from sabotage_waitlist.offer) from sabotage_waitlist.counter");
    }

    private void execute(String sql) throws SQLException {
      try (Connection connection = database.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute(sql);
      }
    }
  }

  private static Books read(AgroalDataSource database, String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return new Books(row.getInt(1), row.getInt(2), row.getInt(3));
    }
  }
}
