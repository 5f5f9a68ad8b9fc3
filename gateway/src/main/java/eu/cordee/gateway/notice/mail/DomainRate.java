package eu.cordee.gateway.notice.mail;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * How fast mail goes to one domain: many mail servers refuse a sender who comes too fast. Each
 * replica counts its own.
 */
@ApplicationScoped
class DomainRate {

  private static final Duration PER = Duration.ofMinutes(1);

  private final Optional<Integer> most;
  private final Duration shortest;
  private final Cache<String, Bucket> domains =
      Caffeine.newBuilder().expireAfterAccess(PER.multipliedBy(2)).build();

  DomainRate(MailSettings settings) {
    this.most = settings.perDomain();
    this.shortest = settings.pause();
  }

  /**
   * How long a mail to this address has to wait; nothing where it may go now. Never shorter than
   * the usual pause, so that what waits is not looked at again and again; where the limit is
   * nothing, all waits until an operator says otherwise.
   */
  Duration pause(String address) {
    if (most.isEmpty()) {
      return Duration.ZERO;
    }
    if (most.get() <= 0) {
      return shortest;
    }
    String domain = address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    ConsumptionProbe probe =
        domains.get(domain, first -> bucket(most.get())).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed() ? Duration.ZERO : longer(probe.getNanosToWaitForRefill());
  }

  private Duration longer(long nanos) {
    Duration wait = Duration.ofNanos(nanos);
    return wait.compareTo(shortest) < 0 ? shortest : wait;
  }

  private static Bucket bucket(int mails) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(mails).refillGreedy(mails, PER))
        .build();
  }
}
