package eu.cordee.matchmaking.testing;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Somebody else's transaction that has somebody's time in a slot and has not ended yet: who wants
 * that time, too, has read all that they rely on and waits.
 */
public final class OtherBooking implements AutoCloseable {

  private static final String HOLD =
      """
      insert into occupancy (event_id, resource_kind, resource_id, during, source_kind, source_id)
      select event_id, 'PERSON', ?, tstzrange(starts_at, ends_at), 'COMMITMENT', gen_random_uuid()
      from slot_copy where id = ?
      """;

  /** Of this database only: others run on the same server. */
  private static final String WAITING =
      """
      select count(*) from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'
      """;

  private final DataSource dataSource;
  private final Connection connection;

  private OtherBooking(DataSource dataSource, Connection connection) {
    this.dataSource = dataSource;
    this.connection = connection;
  }

  /** Holds a person's time in a slot from now on. */
  public static OtherBooking of(DataSource dataSource, UUID personId, UUID slotId)
      throws SQLException {
    OtherBooking other = new OtherBooking(dataSource, dataSource.getConnection());
    other.connection.setAutoCommit(false);
    try (PreparedStatement statement = other.connection.prepareStatement(HOLD)) {
      statement.setObject(1, personId);
      statement.setObject(2, slotId);
      statement.executeUpdate();
    }
    return other;
  }

  /** Waits until so many transactions wait for this one, or for one that does. */
  public void awaitWaiting(int many) {
    await().until(() -> waiting() == many);
  }

  /** How many transactions wait for a lock at this moment. */
  public long waiting() {
    try (Connection looking = dataSource.getConnection();
        PreparedStatement statement = looking.prepareStatement(WAITING);
        ResultSet result = statement.executeQuery()) {
      result.next();
      return result.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Gives the time back. */
  public void letGo() throws SQLException {
    connection.rollback();
  }

  /** Ends, and has the time. */
  public void goThrough() throws SQLException {
    connection.commit();
  }

  @Override
  public void close() throws SQLException {
    connection.rollback();
    connection.setAutoCommit(true);
    connection.close();
  }
}
