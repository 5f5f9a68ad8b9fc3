package eu.cordee.kit.message;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jboss.logging.Logger;

/** One lane: an advisory-locked session that selects, publishes and deletes, in order. */
final class OutboxLane implements Runnable {

  private static final Logger LOG = Logger.getLogger(OutboxLane.class);
  private static final int BATCH = 500;

  /** Rows of other replicas come without a wake-up, so a lane looks by itself, too. */
  private static final long LOOK_MILLIS = 200;

  private static final long REST_AFTER_ERROR_MILLIS = 500;

  /** First key of the two-key advisory lock; the second is the lane. */
  private static final int LOCK_CLASS = 0x0C0D;

  private final int lane;
  private final LaneConnections connections;
  private final Semaphore news = new Semaphore(0);
  private final Thread thread;
  private volatile boolean running = true;

  OutboxLane(int lane, LaneConnections connections) {
    this.lane = lane;
    this.connections = connections;
    this.thread = Thread.ofPlatform().daemon().name("outbox-lane-" + lane).unstarted(this);
  }

  void start() {
    thread.start();
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
    while (running) {
      try (Connection session = connections.database()) {
        if (hasLock(session)) {
          carry(session);
        } else {
          rest(LOOK_MILLIS * 5);
        }
      } catch (InterruptedException e) {
        return;
      } catch (Exception e) {
        // Whatever it was: nothing is lost, the rows are still there; start afresh with new
        // connections.
        LOG.warnf("Outbox lane %d stopped and starts again: %s", (Object) lane, e.getMessage());
        restAfterError();
      }
    }
  }

  /**
   * With one producer for the time that all goes well: after an error, records in flight must not
   * overtake the retry.
   */
  private void carry(Connection session)
      throws SQLException, InterruptedException, ExecutionException {
    Producer<String, byte[]> producer = connections.producer();
    try {
      while (running) {
        List<Row> rows = read(session);
        if (rows.isEmpty()) {
          rest(LOOK_MILLIS);
        } else {
          send(producer, rows);
          delete(session, rows);
        }
      }
    } finally {
      producer.close(Duration.ZERO);
    }
  }

  private boolean hasLock(Connection session) throws SQLException {
    try (PreparedStatement statement =
        session.prepareStatement("select pg_try_advisory_lock(?, ?)")) {
      statement.setInt(1, LOCK_CLASS);
      statement.setInt(2, lane);
      try (ResultSet result = statement.executeQuery()) {
        return result.next() && result.getBoolean(1);
      }
    }
  }

  private List<Row> read(Connection session) throws SQLException {
    String select =
        "select id, topic, key::text, payload from outbox where lane = ? order by id limit "
            + BATCH;
    try (PreparedStatement statement = session.prepareStatement(select)) {
      statement.setInt(1, lane);
      try (ResultSet result = statement.executeQuery()) {
        List<Row> rows = new ArrayList<>();
        while (result.next()) {
          rows.add(
              new Row(
                  result.getLong(1), result.getString(2), result.getString(3), result.getBytes(4)));
        }
        return rows;
      }
    }
  }

  private static void send(Producer<String, byte[]> producer, List<Row> rows)
      throws InterruptedException, ExecutionException {
    List<Future<RecordMetadata>> sent = new ArrayList<>(rows.size());
    for (Row row : rows) {
      sent.add(producer.send(new ProducerRecord<>(row.topic, row.key, row.payload)));
    }
    for (Future<RecordMetadata> future : sent) {
      future.get();
    }
  }

  private static void delete(Connection session, List<Row> rows) throws SQLException {
    try (PreparedStatement statement =
        session.prepareStatement("delete from outbox where id = any (?)")) {
      Array ids = session.createArrayOf("bigint", rows.stream().map(Row::id).toArray());
      statement.setArray(1, ids);
      statement.executeUpdate();
    }
  }

  private void rest(long millis) throws InterruptedException {
    if (news.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
      news.drainPermits();
    }
  }

  private void restAfterError() {
    try {
      if (running) {
        TimeUnit.MILLISECONDS.sleep(REST_AFTER_ERROR_MILLIS);
      }
    } catch (InterruptedException e) {
      running = false;
    }
  }

  private record Row(long id, String topic, String key, byte[] payload) {}
}
