package eu.cordee.matchmaking.agenda;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One of two sessions whose steps are interleaved, on a connection and a thread of its own: a step
 * that waits for a lock keeps only its own session waiting, as in PostgreSQL's isolationtester.
 */
final class Session implements AutoCloseable {

  private static final long BLOCKED_AFTER_MILLIS = 12;

  private final Connection connection;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
  private final List<Step> steps;
  private Future<?> last;
  private int next;
  private volatile boolean over;
  private volatile boolean ok;

  /** One statement of an operation; false means that the operation was politely refused. */
  @FunctionalInterface
  interface Step {
    boolean run(Connection connection) throws SQLException;
  }

  Session(Connection connection, List<Step> steps) throws SQLException {
    this.connection = connection;
    this.steps = steps;
    connection.setAutoCommit(false);
  }

  /** Starts the next step; goes on without its end when it waits for the other session. */
  void advance() throws InterruptedException, ExecutionException {
    Step step = steps.get(next++);
    boolean commits = next == steps.size();
    last = thread.submit(() -> perform(step, commits));
    try {
      last.get(BLOCKED_AFTER_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException waits) {
      // The following steps queue up behind it.
    }
  }

  /** Whether the operation has committed, once all is over. */
  boolean committed() throws InterruptedException, ExecutionException {
    last.get();
    return ok;
  }

  private void perform(Step step, boolean commits) {
    if (over) {
      return;
    }
    try {
      if (!step.run(connection)) {
        over = true;
        connection.rollback();
      } else if (commits) {
        connection.commit();
        over = true;
        ok = true;
      }
    } catch (SQLException lostRace) {
      // A deadlock's victim; the service would try the whole operation again.
      over = true;
      rollBack();
    }
  }

  private void rollBack() {
    try {
      connection.rollback();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws SQLException {
    thread.close();
    connection.setAutoCommit(true);
    connection.close();
  }
}
