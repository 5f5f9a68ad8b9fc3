package eu.cordee.kit.message.lane;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Carries the rows of the outbox to Kafka: eight lanes, each run by whichever replica holds the
 * lane's advisory lock, in one database session for each replica.
 *
 * <p>A lane reads, sends and deletes; it never remembers a position, because rows become visible in
 * another order than their numbers were given (see docs/messages.md).
 */
@ApplicationScoped
public class OutboxRelay {

  private final LaneConnections connections;
  private final boolean enabled;
  private volatile @Nullable LaneKeeper keeper;

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
    if (keeper == null) {
      LaneKeeper fresh = new LaneKeeper(connections);
      fresh.start();
      keeper = fresh;
    }
  }

  /**
   * Stops the lanes; rows wait in the outbox. For operators, and for tests that freeze the relay.
   */
  public synchronized void pause() {
    LaneKeeper running = keeper;
    if (running != null) {
      running.stop();
      keeper = null;
    }
  }

  /** New rows are there: in these lanes, so that a busy service does not wake eight for one row. */
  public void wake(Set<Integer> numbers) {
    LaneKeeper running = keeper;
    if (running != null) {
      numbers.forEach(running::wake);
    }
  }

  /** How many lanes this replica runs now. */
  int held() {
    LaneKeeper running = keeper;
    return running == null ? 0 : running.held();
  }
}
