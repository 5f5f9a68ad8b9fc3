package eu.cordee.gateway.routing;

import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.TypedGuard;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.enterprise.util.TypeLiteral;
import java.net.URI;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** One process of a service; its circuit breaker ejects it while it fails. */
final class Replica {
  private static final int LOOKED_AT = 10;
  private static final double FAILING = 0.5;

  private final URI address;
  private final TypedGuard<CompletionStage<ProxyResponse>> guard;
  private final Duration ejection;
  private volatile boolean ejected;
  private volatile long ejectedAt;

  Replica(URI address, Duration ejection) {
    this.address = address;
    this.ejection = ejection;
    this.guard =
        TypedGuard.create(new TypeLiteral<CompletionStage<ProxyResponse>>() {})
            .withCircuitBreaker()
            .requestVolumeThreshold(LOOKED_AT)
            .failureRatio(FAILING)
            .delay(ejection.toMillis(), ChronoUnit.MILLIS)
            .skipOn(ClientGoneException.class)
            .onStateChange(this::changed)
            .done()
            .build();
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

  /** After its time out it is no longer ejected: the breaker then lets one request try. */
  boolean isEjected() {
    return ejected && System.nanoTime() - ejectedAt < ejection.toNanos();
  }

  private void changed(CircuitBreakerState state) {
    ejectedAt = System.nanoTime();
    ejected = state == CircuitBreakerState.OPEN;
  }

  CompletionStage<ProxyResponse> call(Supplier<CompletionStage<ProxyResponse>> attempt) {
    return guard.get(attempt);
  }
}
