package eu.cordee.kit.testing;

import eu.cordee.kit.testing.CapacityTrial.Books;
import eu.cordee.kit.testing.CapacityTrial.Door;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;

/**
 * Gives places away as everybody writes it first: reads, checks, writes. What the sabotage twins of
 * a capacity are tried on, in a schema of its own without any constraint.
 */
public final class UnguardedDoor implements Door {

  /** It shall fail for its counting, and not because a slow machine has no connection left. */
  private final Semaphore connections = new Semaphore(8);

  private final DataSource database;

  private UnguardedDoor(DataSource database) {
    this.database = database;
  }

  /** With so many places to begin with. */
  public static UnguardedDoor of(DataSource database, int capacity) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("drop schema if exists sabotage cascade");
      statement.execute("create schema sabotage");
      statement.execute("create table sabotage.counter (capacity int, taken int)");
      statement.execute("create table sabotage.place (id uuid)");
      statement.execute("insert into sabotage.counter values (" + capacity + ", 0)");
    }
    return new UnguardedDoor(database);
  }

  @Override
  public Optional<UUID> enter(UUID person) throws Exception {
    connections.acquire();
    try {
      Books books = books();
      if (books.taken() >= books.capacity()) {
        return Optional.empty();
      }
      execute("update sabotage.counter set taken = ?", books.taken() + 1);
      execute("insert into sabotage.place values (?)", person);
      return Optional.of(person);
    } finally {
      connections.release();
    }
  }

  @Override
  public void leave(UUID person, UUID place) throws SQLException {
    execute("delete from sabotage.place where id = ?", place);
    execute("update sabotage.counter set taken = ?", books().taken() - 1);
  }

  @Override
  public void grow(int places) throws SQLException {
    execute("update sabotage.counter set capacity = capacity + ?", places);
  }

  @Override
  public Books books() throws SQLException {
    return Books.read(
        database,
        "select capacity, taken, (select count(*) from sabotage.place) from sabotage.counter");
  }

  private void execute(String sql, Object value) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, value);
      statement.executeUpdate();
    }
  }
}
