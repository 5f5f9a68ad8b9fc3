package eu.cordee.kit.testing;

import eu.cordee.kit.Ids;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * A table that nobody else writes until it is closed, and everybody reads: whoever keeps a copy in
 * it waits, and the messages behind that one stay unread.
 */
public final class HeldTable implements AutoCloseable {

  private final Connection holder;

  private HeldTable(Connection holder) {
    this.holder = holder;
  }

  /** Waits for those who are writing. */
  public static HeldTable of(DataSource database, String table) throws SQLException {
    Connection holder = database.getConnection();
    holder.setAutoCommit(false);
    try (Statement lock = holder.createStatement()) {
      lock.execute("lock table " + table + " in share mode");
    }
    return new HeldTable(holder);
  }

  /** An id that a service made so long ago. */
  public static UUID idOf(Duration ago) {
    long millis = System.currentTimeMillis() - ago.toMillis();
    return new UUID(millis << 16 | 0x7000, Ids.next().getLeastSignificantBits());
  }

  @Override
  public void close() throws SQLException {
    holder.rollback();
    holder.setAutoCommit(true);
    holder.close();
  }
}
