package eu.cordee.matchmaking.testing;

import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Sabotage: until it is closed, something else stands in for what the service's statements name. It
 * is found before the real one; sessions begin anew with it.
 */
public final class StandIns implements AutoCloseable {

  /** More than ever work at once, and fewer than the pool has. */
  private static final int MANY_SESSIONS = 10;

  private final AgroalDataSource database;

  private StandIns(AgroalDataSource database) {
    this.database = database;
  }

  /** Advisory locks of a transaction are had by everybody at once. */
  public static StandIns locksThatDoNotLock(AgroalDataSource database) throws SQLException {
    return in(
        database,
        "function stand_ins.pg_advisory_xact_lock(bigint) returns void language sql as 'select'",
        "function stand_ins.pg_advisory_xact_lock_shared(bigint) returns void language sql as 'select'");
  }

  /** Whoever has left counts as there. */
  public static StandIns nobodyLeaves(AgroalDataSource database) throws SQLException {
    return in(
        database,
        "view stand_ins.participant_copy as select id, event_id, person_id, organisation_id, true as active, awaits_acceptance, time_of from public.participant_copy");
  }

  /** Meetings hold no time of their own: what stands in the plan's copy counts. */
  public static StandIns meetingsWithoutTimes(AgroalDataSource database) throws SQLException {
    return in(
        database,
        """
        view stand_ins.meeting as select m.id, m.event_id, m.state, m.host_id, m.guest_id, m.table_id, m.interpreter_id, m.slot_id,
          (select s.starts_at from public.slot_copy s where s.id = m.slot_id) as starts_at,
          (select s.ends_at from public.slot_copy s where s.id = m.slot_id) as ends_at from public.meeting m
        """);
  }

  private static StandIns in(AgroalDataSource database, String... made) throws SQLException {
    StandIns sabotage = new StandIns(database);
    sabotage.execute(List.of("create schema if not exists stand_ins"));
    for (String one : made) {
      sabotage.execute(List.of("create or replace " + one));
    }
    sabotage.execute(
        List.of("alter role current_user set search_path = stand_ins, public, pg_catalog"));
    await().until(sabotage::areFound);
    return sabotage;
  }

  @Override
  public void close() throws SQLException {
    execute(List.of("alter role current_user reset search_path", "drop schema stand_ins cascade"));
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

  /** The pool flushes in the background, and hands out old sessions until it has. */
  private boolean areFound() {
    List<Connection> sessions = new ArrayList<>();
    try {
      for (int i = 0; i < MANY_SESSIONS; i++) {
        sessions.add(database.getConnection());
      }
      for (Connection session : sessions) {
        try (Statement show = session.createStatement();
            ResultSet path = show.executeQuery("show search_path")) {
          if (!path.next() || !path.getString(1).contains("stand_ins")) {
            return false;
          }
        }
      }
      return true;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } finally {
      sessions.forEach(StandIns::giveBack);
    }
  }

  private static void giveBack(Connection session) {
    try {
      session.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
