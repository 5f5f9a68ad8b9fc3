package eu.cordee.kit.message.lane;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * This replica's one session with the database for all of its lanes. Their advisory locks live in
 * it: who can delete a row still holds the lane. One session and not one for each lane, since ten
 * replicas of three services would use up PostgreSQL's connections while they idle.
 */
final class LaneSession implements AutoCloseable {

  private static final int BATCH_ROWS = 500;

  /** Half of a producer's buffer. One row is always taken, however large. */
  private static final long BATCH_BYTES = 4L * 1024 * 1024;

  /** First key of the two-key advisory lock; the second is the lane. */
  private static final int LOCK_CLASS = 0x0C0D;

  private static final String LOCK =
      "select lane from unnest(?::int[]) as lane where pg_try_advisory_lock("
          + LOCK_CLASS
          + ", lane)";

  private static final String READ =
      """
      select id, topic, key::text, payload, part, parts, message_id, request_id from (
        select *, sum(octet_length(payload)) over (order by id) - octet_length(payload) as before
        from (select * from outbox where lane = ? and id <> all (?) order by id limit %d) first) batch
      where before < %d order by id
      """
          .formatted(BATCH_ROWS, BATCH_BYTES);

  private static final String PUT_ASIDE =
      """
      with gone as (delete from outbox where id = ? or message_id = ? returning *)
      insert into unsent_message (topic, key, lane, payload, part, parts, message_id, request_id, reason)
      select topic, key, lane, payload, part, parts, message_id, request_id, ? from gone order by id
      """;

  private final Connection connection;
  private volatile boolean broken;

  LaneSession(Connection connection) {
    this.connection = connection;
  }

  /** Those of these lanes that are this replica's from now on, as long as the session lives. */
  synchronized Set<Integer> lock(Collection<Integer> lanes) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
      statement.setArray(1, connection.createArrayOf("int4", lanes.toArray()));
      try (ResultSet result = statement.executeQuery()) {
        Set<Integer> locked = new HashSet<>();
        while (result.next()) {
          locked.add(result.getInt(1));
        }
        return locked;
      }
    } catch (SQLException e) {
      broken = true;
      throw e;
    }
  }

  /**
   * The next rows of a lane, oldest first.
   *
   * @param without these, which are on their way
   */
  synchronized List<OutboxRow> read(int lane, List<Long> without) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(READ)) {
      statement.setInt(1, lane);
      statement.setArray(2, connection.createArrayOf("bigint", without.toArray()));
      try (ResultSet result = statement.executeQuery()) {
        List<OutboxRow> rows = new ArrayList<>();
        while (result.next()) {
          rows.add(row(result));
        }
        return rows;
      }
    } catch (SQLException e) {
      broken = true;
      throw e;
    }
  }

  synchronized void delete(List<Long> ids) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("delete from outbox where id = any (?)")) {
      statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
      statement.executeUpdate();
    } catch (SQLException e) {
      broken = true;
      throw e;
    }
  }

  /** The whole message out of the lane and into the car park of what cannot be sent, at once. */
  synchronized void putAside(OutboxRow row, String reason) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(PUT_ASIDE)) {
      statement.setLong(1, row.id());
      statement.setObject(2, row.messageId(), Types.OTHER);
      statement.setString(3, reason);
      statement.executeUpdate();
    } catch (SQLException e) {
      broken = true;
      throw e;
    }
  }

  /** Whether a statement failed: the locks may be gone. */
  boolean isBroken() {
    return broken;
  }

  @Override
  public void close() throws SQLException {
    broken = true;
    connection.close();
  }

  private static OutboxRow row(ResultSet result) throws SQLException {
    return new OutboxRow(
        result.getLong(1),
        result.getString(2),
        result.getString(3),
        result.getBytes(4),
        result.getInt(5),
        result.getInt(6),
        result.getObject(7, UUID.class),
        result.getString(8));
  }
}
