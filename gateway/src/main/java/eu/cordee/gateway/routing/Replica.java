package eu.cordee.gateway.routing;

import eu.cordee.gateway.limits.Breaker;
import java.net.URI;
import java.time.Duration;

/** One process of a service; its breaker ejects it while it fails. */
final class Replica {
  private final URI address;
  private final Breaker breaker;

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

  Breaker breaker() {
    return breaker;
  }
}
