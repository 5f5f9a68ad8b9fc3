package eu.cordee.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.cordee.gateway.GatewayConfig;
import eu.cordee.gateway.problem.GatewayProblem;
import eu.cordee.gateway.problem.Refusal;
import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;
import java.time.Duration;

/** One token bucket per login or partner, and a wide one per network address. */
@Singleton
public class RateLimits {
  private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

  private final Cache<String, Bucket> clients;
  private final Cache<String, Bucket> addresses;
  private final GatewayConfig.Limits limits;

  RateLimits(GatewayConfig config) {
    limits = config.limits();
    clients = remembered(limits.clients());
    addresses = remembered(limits.clients());
  }

  /** Throws the refusal if this network address has asked too often. */
  public void checkAddress(String address) {
    take(addresses.get(address, key -> bucket(limits.addressRate(), limits.addressBurst())));
  }

  /** Throws the refusal if this client has asked too often. */
  public void checkClient(String client) {
    take(clients.get(client, key -> bucket(limits.clientRate(), limits.clientBurst())));
  }

  private static void take(Bucket bucket) {
    if (bucket.tryConsume(1)) {
      return;
    }
    long nanos = bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
    throw new Refusal(
        GatewayProblem.TOO_MANY_REQUESTS,
        "Wait as long as Retry-After says.",
        Duration.ofNanos(Math.max(1, nanos)));
  }

  private static Cache<String, Bucket> remembered(long clients) {
    return Caffeine.newBuilder().maximumSize(clients).expireAfterAccess(FORGOTTEN_AFTER).build();
  }

  private static Bucket bucket(long rate, long burst) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(burst).refillGreedy(rate, Duration.ofSeconds(1)))
        .build();
  }
}
