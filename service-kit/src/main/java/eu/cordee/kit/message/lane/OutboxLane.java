package eu.cordee.kit.message.lane;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.jboss.logging.Logger;

/** One lane that this replica holds: selects, publishes and deletes, in order. */
final class OutboxLane implements Runnable {

  private static final Logger LOG = Logger.getLogger(OutboxLane.class);

  /** Rows of other replicas come without a wake-up, so a lane looks by itself, too. */
  private static final long LOOK_MILLIS = 200;

  /** A lane with nothing more to send ends what it has begun after this time. */
  private static final long SETTLE_MILLIS = 100;

  private static final long REST_AFTER_ERROR_MILLIS = 500;

  private final int lane;
  private final LaneSession session;
  private final LaneConnections connections;
  private final Semaphore news = new Semaphore(0);
  private final Thread thread;
  private volatile boolean running = true;

  OutboxLane(int lane, LaneSession session, LaneConnections connections) {
    this.lane = lane;
    this.session = session;
    this.connections = connections;
    this.thread = Thread.ofPlatform().daemon().name("outbox-lane-" + lane).unstarted(this);
  }

  void start() {
    thread.start();
  }

  boolean isRunning() {
    return thread.isAlive();
  }

  void wake() {
    if (news.availablePermits() == 0) {
      news.release();
    }
  }

  void stop() {
    running = false;
    wake();
  }

  void join(Duration patience) {
    try {
      if (!thread.join(patience)) {
        thread.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void run() {
    while (mayGoOn()) {
      try {
        carry();
      } catch (InterruptedException e) {
        return;
      } catch (Exception e) {
        // Whatever it was: nothing is lost, the rows are still there; start afresh with a new
        // producer, or with a new session where that was it.
        LOG.warnf("Outbox lane %d stopped and starts again: %s", (Object) lane, e.getMessage());
        restAfterError();
      }
    }
  }

  private boolean mayGoOn() {
    return running && !session.isBroken();
  }

  /**
   * With one producer for the time that all goes well: after an error, records in flight must not
   * overtake the retry. A new producer of the lane shuts out every earlier one.
   */
  private void carry() throws SQLException, InterruptedException, ExecutionException {
    Producer<String, byte[]> producer = connections.producer(lane);
    try {
      producer.initTransactions();
      Carrier carrier = new Carrier(producer, session);
      while (mayGoOn()) {
        List<OutboxRow> rows = session.read(lane, carrier.sent());
        if (!rows.isEmpty()) {
          carrier.carry(rows);
        } else if (!carrier.sent().isEmpty() && !newsWithin(SETTLE_MILLIS)) {
          carrier.settle();
        } else if (carrier.sent().isEmpty()) {
          newsWithin(LOOK_MILLIS);
        }
      }
      if (!session.isBroken()) {
        carrier.settle();
      }
    } finally {
      producer.close(Duration.ZERO);
    }
  }

  /** Whether there is something new, waiting so long at most. */
  private boolean newsWithin(long millis) throws InterruptedException {
    boolean woken = news.tryAcquire(millis, TimeUnit.MILLISECONDS);
    news.drainPermits();
    return woken;
  }

  private void restAfterError() {
    try {
      if (mayGoOn()) {
        TimeUnit.MILLISECONDS.sleep(REST_AFTER_ERROR_MILLIS);
      }
    } catch (InterruptedException e) {
      running = false;
    }
  }
}
