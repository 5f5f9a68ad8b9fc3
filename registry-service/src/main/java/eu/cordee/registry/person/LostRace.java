package eu.cordee.registry.person;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Recognises that somebody else was faster, so that a second look will find what they did. */
final class LostRace {

  private static final String UNIQUE_VIOLATION = "23505";

  private LostRace() {}

  static boolean is(@Nullable Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof OptimisticLockException) {
        return true;
      }
      if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}
