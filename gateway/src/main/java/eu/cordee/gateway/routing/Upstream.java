package eu.cordee.gateway.routing;

import eu.cordee.gateway.GatewayConfig;
import eu.cordee.gateway.limits.ConcurrencyLimit;
import eu.cordee.gateway.limits.RetryBudget;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One service: its replicas in turn, its places, its budget of second tries. */
final class Upstream {
  private final RoutedService service;
  private final List<Replica> replicas;
  private final ConcurrencyLimit places;
  private final ConcurrencyLimit streams;
  private final RetryBudget retries;
  private final AtomicInteger turn = new AtomicInteger();

  Upstream(RoutedService service, GatewayConfig config) {
    this.service = service;
    this.replicas =
        service.replicas(config.upstreams()).stream()
            .map(address -> new Replica(address, config.times().ejection()))
            .toList();
    this.places = new ConcurrencyLimit(config.limits().concurrency(), config.limits().patience());
    this.streams = ConcurrencyLimit.fixed(config.limits().streams());
    this.retries = new RetryBudget(config.limits().retryShare());
  }

  RoutedService service() {
    return service;
  }

  ConcurrencyLimit places(Traffic traffic) {
    return traffic == Traffic.STREAM ? streams : places;
  }

  RetryBudget retries() {
    return retries;
  }

  /**
   * The next replica that is not resting and, if there is a choice, not this one.
   *
   * <p>If all are, the next one all the same: its breaker refuses at once, or lets one request try.
   */
  Replica next(@Nullable Replica except) {
    int first = Math.floorMod(turn.getAndIncrement(), replicas.size());
    for (int offset = 0; offset < replicas.size(); offset++) {
      Replica replica = replicas.get((first + offset) % replicas.size());
      if (!replica.breaker().isResting() && replica != except) {
        return replica;
      }
    }
    return except != null && !except.breaker().isResting() ? except : replicas.get(first);
  }
}
