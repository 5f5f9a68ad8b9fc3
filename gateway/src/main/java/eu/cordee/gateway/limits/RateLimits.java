package eu.cordee.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.cordee.gateway.GatewayConfig;
import eu.cordee.gateway.problem.GatewayProblem;
import eu.cordee.gateway.problem.Refusal;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * One token bucket per login or partner, one for all of a network address who did not say who they
 * are, and a wide one for everything that comes from there: a whole fair may share the hall's.
 */
@Singleton
public class RateLimits {
  private static final CharSequence POLICY = HttpHeaders.createOptimized("ratelimit-policy");
  private static final CharSequence LIMIT = HttpHeaders.createOptimized("ratelimit");
  private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

  private final Cache<String, Bucket> clients;
  private final Cache<String, Bucket> addresses;
  private final Cache<String, Bucket> strangers;
  private final GatewayConfig.Limits limits;
  private final String clientPolicy;

  RateLimits(GatewayConfig config) {
    limits = config.limits();
    clients = remembered(limits.clients());
    addresses = remembered(limits.clients());
    strangers = remembered(limits.clients());
    clientPolicy =
        "\"login\";q=%d;w=%d"
            .formatted(
                limits.clientBurst(), Math.max(1, limits.clientBurst() / limits.clientRate()));
  }

  /** Throws the refusal if this network address has asked too often. */
  public void checkAddress(String address) {
    take(addresses.get(address, key -> bucket(limits.addressRate(), limits.addressBurst())));
  }

  /** Throws the refusal if those at this address who are not logged in have asked too often. */
  public void checkAnonymous(String address) {
    take(strangers.get(address, key -> bucket(limits.anonymousRate(), limits.anonymousBurst())));
  }

  /**
   * Throws the refusal if this client has asked too often.
   *
   * @param answer headers that say what the client may still ask
   *     (draft-ietf-httpapi-ratelimit-headers)
   */
  public void checkClient(String client, MultiMap answer) {
    Bucket bucket = clients.get(client, key -> bucket(limits.clientRate(), limits.clientBurst()));
    ConsumptionProbe taken = bucket.tryConsumeAndReturnRemaining(1);
    answer.set(POLICY, clientPolicy);
    answer.set(
        LIMIT,
        "\"login\";r=%d;t=%d"
            .formatted(taken.getRemainingTokens(), seconds(taken.getNanosToWaitForReset())));
    refuseUnless(taken);
  }

  private static void take(Bucket bucket) {
    refuseUnless(bucket.tryConsumeAndReturnRemaining(1));
  }

  private static void refuseUnless(ConsumptionProbe taken) {
    if (!taken.isConsumed()) {
      throw new Refusal(
          GatewayProblem.TOO_MANY_REQUESTS,
          "Wait as long as Retry-After says.",
          Duration.ofNanos(Math.max(1, taken.getNanosToWaitForRefill())));
    }
  }

  private static long seconds(long nanos) {
    return Duration.ofNanos(nanos).plusMillis(999).toSeconds();
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
