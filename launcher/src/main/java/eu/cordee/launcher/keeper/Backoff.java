package eu.cordee.launcher.keeper;

import java.time.Duration;

/**
 * How long to wait before a part is started again: twice as long as the time before, from a second
 * to a minute, and a second again once it has lived for a while.
 *
 * @param first before the first new start
 * @param longest whatever happened before
 * @param settled whoever has lived so long had no part in earlier falls
 */
record Backoff(Duration first, Duration longest, Duration settled) {

  static final Backoff USUAL =
      new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofMinutes(2));

  /**
   * The wait before the next start.
   *
   * @param falls how often it ended by itself, one after the other, at least 1
   */
  Duration before(int falls) {
    Duration wait = first;
    for (int fall = 1; fall < falls && wait.compareTo(longest) < 0; fall++) {
      wait = wait.multipliedBy(2);
    }
    return wait.compareTo(longest) < 0 ? wait : longest;
  }

  /** How many falls in a row the next one is, after a life of this length. */
  int count(int falls, Duration lived) {
    return lived.compareTo(settled) < 0 ? falls + 1 : 1;
  }
}
