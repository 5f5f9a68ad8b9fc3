package eu.cordee.gateway.limits;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Second tries as a share of the traffic, so that retrying never doubles the load on a service that
 * is already failing.
 *
 * <p>Every request pays its share in, a retry takes a whole one out; a small reserve lets quiet
 * times retry too.
 */
public final class RetryBudget {
  private static final long WHOLE = 1_000;
  private static final long RESERVE = 10 * WHOLE;

  private final long share;
  private final AtomicLong balance = new AtomicLong(RESERVE);

  public RetryBudget(double share) {
    this.share = Math.round(share * WHOLE);
  }

  public void request() {
    // Two threads may pass the check together: being one share over the reserve does not matter.
    if (balance.get() < RESERVE) {
      balance.addAndGet(share);
    }
  }

  public boolean takeRetry() {
    if (balance.addAndGet(-WHOLE) >= 0) {
      return true;
    }
    balance.addAndGet(WHOLE);
    return false;
  }
}
