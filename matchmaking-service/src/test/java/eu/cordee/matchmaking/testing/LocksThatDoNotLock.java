package eu.cordee.matchmaking.testing;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Sabotage: until it is closed, advisory locks of a transaction are had by everybody at once. Found
 * before PostgreSQL's own, functions of the same names do nothing; sessions begin anew with them.
 */
public final class LocksThatDoNotLock implements AutoCloseable {

  private static final List<String> MADE =
      List.of(
          "create schema if not exists sabotaged_locks",
          "create or replace function sabotaged_locks.pg_advisory_xact_lock(bigint) returns void language sql as 'select'",
          "create or replace function sabotaged_locks.pg_advisory_xact_lock_shared(bigint) returns void language sql as 'select'",
          "alter role current_user set search_path = sabotaged_locks, public, pg_catalog");

  private static final List<String> UNMADE =
      List.of("alter role current_user reset search_path", "drop schema sabotaged_locks cascade");

  private final AgroalDataSource database;

  private LocksThatDoNotLock(AgroalDataSource database) {
    this.database = database;
  }

  public static LocksThatDoNotLock in(AgroalDataSource database) throws SQLException {
    LocksThatDoNotLock sabotage = new LocksThatDoNotLock(database);
    sabotage.execute(MADE);
    return sabotage;
  }

  @Override
  public void close() throws SQLException {
    execute(UNMADE);
  }

  private void execute(List<String> statements) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
    database.flush(FlushMode.GRACEFUL);
  }
}
