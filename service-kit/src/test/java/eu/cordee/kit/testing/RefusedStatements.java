package eu.cordee.kit.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What the database itself says no to, whatever the code above it does. */
public final class RefusedStatements {

  private RefusedStatements() {}

  /** SQLSTATE of what the database says to these statements and to their end, all undone. */
  public static @Nullable String refusal(DataSource database, String... statements)
      throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        for (String sql : statements) {
          statement.execute(sql);
        }
        statement.execute("set constraints all immediate");
        return null;
      } catch (SQLException refused) {
        return refused.getSQLState();
      } finally {
        connection.rollback();
      }
    }
  }
}
