package eu.cordee.gateway.routing;

import eu.cordee.gateway.limits.Breaker;
import java.net.URI;
import java.time.Duration;

/** One process of a service; its breaker ejects it while it fails. */
final class Replica {
  private final URI address;
  private final Breaker breaker;
  private volatile long lastAnswer = System.nanoTime();

  Replica(URI address, Duration ejection) {
    this.address = address;
    this.breaker = new Breaker(ejection);
  }

  URI address() {
    return address;
  }

  String host() {
    return address.getHost();
  }

  int port() {
    return address.getPort() > 0 ? address.getPort() : 80;
  }

  /** Whatever it said, it works. */
  void answered() {
    lastAnswer = System.nanoTime();
  }

  /** Whether it has answered anybody since that {@link System#nanoTime}. */
  boolean hasAnsweredSince(long moment) {
    return lastAnswer - moment > 0;
  }

  Breaker breaker() {
    return breaker;
  }
}
