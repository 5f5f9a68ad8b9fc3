package eu.cordee.kit.message;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which errors go away by themselves. */
final class Transience {

  /**
   * SQLSTATE classes: connection, resources, operator intervention, and the two that ask for
   * another try.
   */
  private static final Set<String> CLASSES = Set.of("08", "53", "57");

  private static final Set<String> STATES = Set.of("40001", "40P01", "55P03");
  private static final long REST_MILLIS = 200;

  private Transience() {}

  static boolean isTransient(@Nullable Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && isTransient(sql)) {
        return true;
      }
      if (cause instanceof jakarta.persistence.OptimisticLockException) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTransient(SQLException error) {
    String state = error.getSQLState();
    // Without a state it comes from the pool: no connection could be had.
    return state == null || STATES.contains(state) || CLASSES.contains(state.substring(0, 2));
  }

  static void restBeforeRetry(RuntimeException reason) {
    try {
      Thread.sleep(REST_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw reason;
    }
  }
}
