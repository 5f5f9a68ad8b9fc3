package eu.cordee.kit.message.lane;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/**
 * Holds this replica's session with the database, takes the lanes that are free, and runs them. A
 * replica without lanes keeps its session, too, and asks for free lanes in it once a second.
 */
final class LaneKeeper implements Runnable {

  private static final Logger LOG = Logger.getLogger(LaneKeeper.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final long ASK_MILLIS = 1_000;
  private static final long REST_MILLIS = 500;
  private static final long LONGEST_REST_MILLIS = 8_000;

  private final LaneConnections connections;
  private final Map<Integer, OutboxLane> lanes = new ConcurrentHashMap<>();
  private final CountDownLatch end = new CountDownLatch(1);
  private final Thread thread = Thread.ofPlatform().daemon().name("outbox").unstarted(this);
  private long rest = REST_MILLIS;

  LaneKeeper(LaneConnections connections) {
    this.connections = connections;
  }

  void start() {
    thread.start();
  }

  /** Returns when nothing runs any more. */
  void stop() {
    end.countDown();
    try {
      if (!thread.join(PATIENCE.multipliedBy(2))) {
        thread.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** New rows are in this lane; where another replica holds it, that one looks by itself. */
  void wake(int lane) {
    OutboxLane own = lanes.get(lane);
    if (own != null) {
      own.wake();
    }
  }

  /** How many lanes this replica runs now. */
  int held() {
    return lanes.size();
  }

  @Override
  public void run() {
    try {
      do {
        keepOneSession();
      } while (!end.await(rest, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void keepOneSession() throws InterruptedException {
    try (LaneSession session = new LaneSession(connections.database())) {
      takeFreeLanes(session);
    } catch (SQLException e) {
      // Longer and longer, since a database that comes back has others to serve first.
      rest = Math.min(rest * 2, LONGEST_REST_MILLIS);
      LOG.warnf("The outbox waits for the database: %s", e.getMessage());
    }
  }

  private void takeFreeLanes(LaneSession session) throws SQLException, InterruptedException {
    try {
      do {
        List<Integer> missing = missing();
        Set<Integer> taken = missing.isEmpty() ? Set.of() : session.lock(missing);
        taken.forEach(lane -> run(lane, session));
        rest = REST_MILLIS;
      } while (!end.await(ASK_MILLIS, TimeUnit.MILLISECONDS) && !session.isBroken());
    } finally {
      lanes.values().forEach(OutboxLane::stop);
      lanes.values().forEach(lane -> lane.join(PATIENCE));
      lanes.clear();
    }
  }

  private List<Integer> missing() {
    return IntStream.range(0, Lanes.COUNT)
        .filter(lane -> !lanes.containsKey(lane) || !lanes.get(lane).isRunning())
        .boxed()
        .toList();
  }

  private void run(int lane, LaneSession session) {
    OutboxLane own = new OutboxLane(lane, session, connections);
    lanes.put(lane, own);
    own.start();
  }
}
