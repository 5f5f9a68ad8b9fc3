package eu.cordee.kit.identity;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * One wait per login, however many of its requests are waiting: the first looks, the others hear
 * what it has seen. Many logins at once wait only as far as there are places; beyond, and for more
 * requests of one login than any screen makes, the answer is that nobody is known yet.
 */
final class SharedWaits {

  private static final int LOGINS = 64;

  /** As many as a screen makes: each keeps one of the gateway's places at this service. */
  static final int REQUESTS_OF_ONE = 16;

  private final Duration patience;
  private final Semaphore logins = new Semaphore(LOGINS);
  private final Map<String, Wait> underWay = new ConcurrentHashMap<>();

  SharedWaits(Duration patience) {
    this.patience = patience;
  }

  private record Wait(CompletableFuture<Boolean> end, Semaphore places) {}

  /**
   * Waits by looking, or with whoever looks already for the same login.
   *
   * @param look waits until it has seen what it looks for, or its patience has ended
   */
  boolean on(String login, BooleanSupplier look) {
    Wait mine = new Wait(new CompletableFuture<>(), new Semaphore(REQUESTS_OF_ONE));
    Wait other = underWay.putIfAbsent(login, mine);
    if (other != null) {
      return other.places.tryAcquire() && hear(other.end);
    }
    boolean seen = false;
    try {
      if (logins.tryAcquire()) {
        try {
          seen = look.getAsBoolean();
        } finally {
          logins.release();
        }
      }
      return seen;
    } finally {
      underWay.remove(login);
      mine.end.complete(seen);
    }
  }

  private boolean hear(CompletableFuture<Boolean> end) {
    try {
      return end.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (TimeoutException | ExecutionException nothingSeen) {
      return false;
    }
  }
}
