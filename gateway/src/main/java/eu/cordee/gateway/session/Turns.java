package eu.cordee.gateway.session;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets a few at a time ask the database. The pool's own patience is for a database that does not
 * answer; in a hall that logs in at once it would run out for those behind the first hundreds,
 * though everybody's turn comes within a second or two.
 */
final class Turns {

  /** What is asked. */
  @FunctionalInterface
  interface Question<T> {
    T ask() throws SQLException;
  }

  private final Semaphore free;
  private final Duration patience;
  private volatile long failedAt = System.nanoTime();

  /**
   * @param atOnce fewer than the pool has connections, which are not for sessions alone
   * @param patience how long one waits for a turn
   */
  Turns(int atOnce, Duration patience) {
    this.free = new Semaphore(atOnce, true);
    this.patience = patience;
  }

  /**
   * Asks once it is the caller's turn.
   *
   * @throws SQLException also if somebody before failed while the caller waited: a database that is
   *     away is not waited for by each in turn
   */
  <T> T ask(Question<T> question) throws SQLException {
    long came = System.nanoTime();
    take();
    try {
      if (failedAt - came > 0) {
        throw new SQLException("It has just failed for somebody before.");
      }
      return question.ask();
    } catch (SQLException failure) {
      failedAt = System.nanoTime();
      throw failure;
    } finally {
      free.release();
    }
  }

  /** How many wait for their turn. */
  int waiting() {
    return free.getQueueLength();
  }

  private void take() throws SQLException {
    try {
      if (!free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new SQLTimeoutException("Too many wait.");
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new SQLTimeoutException("Stopping.", stopping);
    }
  }
}
