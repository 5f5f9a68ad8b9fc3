package eu.cordee.launcher.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * How one service reaches its database.
 *
 * @param user owner of everything in the database, and named like it
 */
public record Database(String jdbcUrl, String user, String password) {

  /** A new connection, closed by the caller. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(jdbcUrl, user, password);
  }

  /** Never the password: records end up in logs. */
  @Override
  public String toString() {
    return jdbcUrl + " as " + user;
  }
}
