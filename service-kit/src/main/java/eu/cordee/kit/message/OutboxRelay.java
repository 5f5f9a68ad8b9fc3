package eu.cordee.kit.message;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Carries the rows of the outbox to Kafka: eight lanes, each run by whichever replica holds the
 * lane's advisory lock.
 *
 * <p>A lane reads, sends and deletes; it never remembers a position, because rows become visible in
 * another order than their numbers were given (see docs/messages.md).
 */
@ApplicationScoped
public class OutboxRelay {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final LaneConnections connections;
  private final boolean enabled;
  private volatile List<OutboxLane> lanes = List.of();

  OutboxRelay(
      LaneConnections connections,
      @ConfigProperty(name = "cordee.outbox.enabled", defaultValue = "true") boolean enabled) {
    this.connections = connections;
    this.enabled = enabled;
  }

  void start(@Observes StartupEvent started) {
    if (enabled) {
      resume();
    }
  }

  void stop(@Observes ShutdownEvent stopped) {
    pause();
  }

  /** Starts the lanes. */
  public synchronized void resume() {
    if (lanes.isEmpty()) {
      lanes =
          IntStream.range(0, Lanes.COUNT)
              .mapToObj(lane -> new OutboxLane(lane, connections))
              .toList();
      lanes.forEach(OutboxLane::start);
    }
  }

  /**
   * Stops the lanes; rows wait in the outbox. For operators, and for tests that freeze the relay.
   */
  public synchronized void pause() {
    lanes.forEach(OutboxLane::stop);
    lanes.forEach(lane -> lane.join(PATIENCE));
    lanes = List.of();
  }

  /** New rows are there: in these lanes, so that a busy service does not wake eight for one row. */
  void wake(Set<Integer> numbers) {
    List<OutboxLane> running = lanes;
    if (!running.isEmpty()) {
      numbers.forEach(number -> running.get(number).wake());
    }
  }
}
