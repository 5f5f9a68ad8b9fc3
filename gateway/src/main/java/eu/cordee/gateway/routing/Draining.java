package eu.cordee.gateway.routing;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Leaving in order: not ready, then no further request on an old connection, then live streams end,
 * then the process.
 *
 * <p>Quarkus turns readiness off and waits for requests under way; streams would never end by
 * themselves.
 */
@ApplicationScoped
class Draining {
  private static final long AGAIN_MILLIS = 200;

  private final Edge edge;
  private final Duration delay;
  private volatile boolean begun;

  Draining(Edge edge, @ConfigProperty(name = "quarkus.shutdown.delay") Duration delay) {
    this.edge = edge;
    this.delay = delay;
  }

  boolean hasBegun() {
    return begun;
  }

  void begin(@Observes ShutdownDelayInitiatedEvent leaving) {
    begun = true;
    edge.vertx()
        .setTimer(
            Math.max(1, delay.toMillis()),
            // Again and again: until the door is shut, a client may come back at once.
            waited -> edge.vertx().setPeriodic(1, AGAIN_MILLIS, again -> endStreams()));
  }

  private void endStreams() {
    edge.streams().endAll();
  }
}
