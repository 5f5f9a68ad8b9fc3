package eu.cordee.kit.identity;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Logins that nobody was found behind a short while ago; bounded. */
final class WaitsInVain {

  /** Short: who asks before their first login does so a moment before it. */
  private static final Duration MEMORY = Duration.ofSeconds(3);

  private static final int MOST = 10_000;

  private final Map<String, Long> until = new ConcurrentHashMap<>();

  boolean isKnown(String subject) {
    Long end = until.get(subject);
    return end != null && System.nanoTime() < end;
  }

  void remember(String subject) {
    if (until.size() >= MOST) {
      until.clear();
    }
    until.put(subject, System.nanoTime() + MEMORY.toNanos());
  }
}
