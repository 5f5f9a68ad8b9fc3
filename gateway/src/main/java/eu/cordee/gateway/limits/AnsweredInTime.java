package eu.cordee.gateway.limits;

import java.time.Duration;
import java.util.Arrays;

/**
 * How many requests at once a service answers in time, found by Little's law: requests under way
 * are answers a second times the time that each takes. Whoever lets in more gets no more answers,
 * only later ones; on two cores that is a few dozen, on a large machine some hundreds.
 *
 * <p>The median of a window decides, so that a few answers that take long by nature say nothing.
 */
final class AnsweredInTime {
  /** Fewer would leave a service idle while its answers are on their way; the others wait. */
  static final int LEAST = 16;

  private static final int WINDOW = 64;
  private static final double SHRINKS_TO = 0.5;
  private static final double GROWS_TO = 1.25;

  /** Only what is used can be too little. */
  private static final double USED = 0.8;

  private final int most;
  private final double patience;
  private final long[] window = new long[WINDOW];
  private int answers;
  private int mostUnderWay;
  private volatile int now;

  /**
   * With nothing known.
   *
   * @param atFirst so many at once
   * @param most never more than these
   * @param patience what half of the answers may take
   */
  AnsweredInTime(int atFirst, int most, Duration patience) {
    this.most = most;
    this.patience = patience.toNanos();
    this.now = atFirst;
  }

  int now() {
    return now;
  }

  /**
   * Of one answer.
   *
   * @param nanos how long it took
   * @param underWay how many were, with it
   */
  synchronized void came(long nanos, int underWay) {
    window[answers++] = nanos;
    mostUnderWay = Math.max(mostUnderWay, underWay);
    if (answers == WINDOW) {
      Arrays.sort(window);
      adapt(patience / Math.max(1, window[WINDOW / 2]));
      answers = 0;
      mostUnderWay = 0;
    }
  }

  private void adapt(double ratio) {
    if (ratio < 1) {
      now = Math.max(Math.min(LEAST, most), (int) (now * Math.max(SHRINKS_TO, ratio)));
    } else if (mostUnderWay >= now * USED) {
      now = Math.min(most, (int) Math.ceil(now * Math.min(GROWS_TO, ratio)));
    }
  }
}
