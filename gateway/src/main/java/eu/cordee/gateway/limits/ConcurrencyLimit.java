package eu.cordee.gateway.limits;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Requests under way to one service, of which the less urgent kinds may use only a part.
 *
 * <p>SmallRye's bulkhead has one queue and no kinds; shedding exports before browsing before
 * booking needs this instead.
 */
public final class ConcurrencyLimit {
  private final int places;
  private final AtomicInteger taken = new AtomicInteger();

  public ConcurrencyLimit(int places) {
    this.places = places;
  }

  /**
   * Takes a place, to be given back by {@link #leave}, unless this share of all places is in use.
   */
  public boolean enter(double share) {
    if (taken.incrementAndGet() <= Math.max(1, (int) (places * share))) {
      return true;
    }
    taken.decrementAndGet();
    return false;
  }

  public void leave() {
    taken.decrementAndGet();
  }

  public int taken() {
    return taken.get();
  }
}
