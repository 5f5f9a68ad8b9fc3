package eu.cordee.gateway.limits;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * Leaves a failing replica alone for a while, then lets one request try (see docs/adr/0007).
 *
 * <p>Half of the last ten failed means failing.
 */
public final class Breaker {
  private static final int LOOKED_AT = 10;
  private static final float FAILING_PERCENT = 50;

  /** The library wants to know what failed; here the caller has long decided. */
  private static final Exception FAILURE = new Exception("replica failed", null, false, false) {};

  private final CircuitBreaker breaker;
  private final Clock clock;
  private volatile Instant restsUntil = Instant.MIN;

  public Breaker(Duration rest) {
    this(rest, Clock.systemUTC());
  }

  Breaker(Duration rest, Clock clock) {
    this.clock = clock;
    CircuitBreakerConfig config =
        CircuitBreakerConfig.custom()
            .clock(clock)
            .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
            .slidingWindowSize(LOOKED_AT)
            .minimumNumberOfCalls(LOOKED_AT)
            .failureRateThreshold(FAILING_PERCENT)
            .waitDurationInOpenState(rest)
            .permittedNumberOfCallsInHalfOpenState(1)
            .build();
    this.breaker = CircuitBreaker.of("replica", config);
    breaker
        .getEventPublisher()
        .onStateTransition(
            change ->
                restsUntil =
                    change.getStateTransition().getToState() == CircuitBreaker.State.OPEN
                        ? clock.instant().plus(rest)
                        : Instant.MIN);
  }

  /** Whether a request may be sent; one of the three outcomes must be told. */
  public boolean admits() {
    return breaker.tryAcquirePermission();
  }

  /** Whether nothing should be sent here if there is another place. */
  public boolean isResting() {
    return clock.instant().isBefore(restsUntil);
  }

  public void succeeded() {
    breaker.onSuccess(0, TimeUnit.NANOSECONDS);
  }

  public void failed() {
    breaker.onError(0, TimeUnit.NANOSECONDS, FAILURE);
  }

  /** The request ended for a reason that says nothing about the replica. */
  public void untold() {
    breaker.releasePermission();
  }
}
