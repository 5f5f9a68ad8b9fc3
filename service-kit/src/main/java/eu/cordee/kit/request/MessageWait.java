package eu.cordee.kit.request;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Waits for what a message of another service is about to bring. It looks again soon at first and
 * then ever less often, so that somebody who waits long costs the database little.
 */
public final class MessageWait {

  private static final long FIRST_PAUSE_MILLIS = 25;
  private static final long LONGEST_PAUSE_MILLIS = 400;

  /** An import in several parts waits with each of them. */
  private static final WaitingPlaces PLACES = new WaitingPlaces(16);

  private MessageWait() {}

  /**
   * The same for a login that chooses itself what is waited for: a few of its requests at a time,
   * and beyond these none.
   *
   * @param login whose requests are counted
   */
  public static boolean until(String login, Duration patience, BooleanSupplier hasArrived) {
    return hasArrived.getAsBoolean() || PLACES.waiting(login, () -> until(patience, hasArrived));
  }

  /**
   * Looks until it has arrived, at least once.
   *
   * @param patience how long somebody may be kept waiting
   * @param hasArrived looks, and gives back the connection that it took
   * @return whether it has arrived; false after the patience has ended or the thread was
   *     interrupted
   * @throws IllegalStateException inside a transaction: it would wait with a connection in hand
   */
  public static boolean until(Duration patience, BooleanSupplier hasArrived) {
    if (QuarkusTransaction.isActive()) {
      throw new IllegalStateException("would wait inside a transaction");
    }
    return looks(patience, hasArrived);
  }

  static boolean looks(Duration patience, BooleanSupplier hasArrived) {
    long end = System.nanoTime() + patience.toNanos();
    long pause = FIRST_PAUSE_MILLIS;
    while (!hasArrived.getAsBoolean()) {
      if (System.nanoTime() >= end || !rest(pause)) {
        return false;
      }
      pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
    }
    return true;
  }

  private static boolean rest(long millis) {
    try {
      Thread.sleep(millis);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
