package eu.cordee.gateway.limits;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Requests under way to one service, of which the less urgent kinds may use only a part, and each
 * fair only a part of that: a hall that asks too much finds others in their places.
 *
 * <p>SmallRye's bulkhead has one queue and no kinds; shedding exports before browsing before
 * booking needs this instead.
 */
public final class ConcurrencyLimit {
  /** Of what its kind may use. */
  private static final double MOST_OF_ONE_FAIR = 0.75;

  /** Before anything is known of a service, which has perhaps just started. */
  private static final int AT_FIRST = 64;

  private final AnsweredInTime places;
  private final AtomicInteger taken = new AtomicInteger();
  private final Map<String, Integer> ofFairs = new ConcurrentHashMap<>();

  /**
   * As many places as are answered in time.
   *
   * @param most how many there are at most
   * @param patience what half of the answers may take
   */
  public ConcurrencyLimit(int most, Duration patience) {
    this(new AnsweredInTime(Math.min(most, AT_FIRST), most, patience));
  }

  private ConcurrencyLimit(AnsweredInTime places) {
    this.places = places;
  }

  /** So many, however long they are used. */
  public static ConcurrencyLimit fixed(int places) {
    return new ConcurrencyLimit(new AnsweredInTime(places, places, Duration.ofDays(1)));
  }

  /**
   * Takes a place, to be given back by {@link #leave}, unless this share of all places is in use,
   * or too much of it by this fair.
   *
   * @param fair whose request it is; empty where it is of none
   */
  public boolean enter(double share, String fair) {
    int most = Math.max(1, (int) (places.now() * share));
    if (!fair.isEmpty() && !takesPart(fair, Math.max(1, (int) (most * MOST_OF_ONE_FAIR)))) {
      return false;
    }
    if (taken.incrementAndGet() <= most) {
      return true;
    }
    leave(fair);
    return false;
  }

  private boolean takesPart(String fair, int most) {
    boolean[] may = new boolean[1];
    ofFairs.compute(
        fair,
        (key, known) -> {
          int count = known == null ? 0 : known;
          may[0] = count < most;
          return may[0] ? Integer.valueOf(count + 1) : known;
        });
    return may[0];
  }

  /** Gives back what this fair took. */
  public void leave(String fair) {
    taken.decrementAndGet();
    if (!fair.isEmpty()) {
      ofFairs.computeIfPresent(fair, (key, count) -> count == 1 ? null : count - 1);
    }
  }

  /** How long an answer took: what is asked for next has its place by that. */
  public void answered(long nanos) {
    places.came(nanos, taken.get());
  }

  /** How many there are now. */
  public int places() {
    return places.now();
  }

  public int taken() {
    return taken.get();
  }
}
