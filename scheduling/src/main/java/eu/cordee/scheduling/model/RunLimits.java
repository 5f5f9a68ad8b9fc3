package eu.cordee.scheduling.model;

import java.time.Duration;

/**
 * When to stop. The work limit is counted in steps of the algorithms and gives the same result on
 * every machine; the time limit is the safety net, and a run that hits it may differ from the next.
 *
 * @param time wall clock for the whole run
 * @param work in units that take the exact engine roughly a second each
 * @param seed of every random choice
 * @param effort how many times the usual number of steps closing breaks may take
 */
public record RunLimits(Duration time, double work, long seed, int effort) {

  /**
   * When to stop.
   *
   * @throws IllegalArgumentException if the time or the work is not above 0, or the effort below 1
   */
  public RunLimits {
    Numbers.require(time.isPositive(), "time", time, "above 0");
    Numbers.require(work > 0, "work", work, "above 0");
    Numbers.require(effort >= 1, "effort", effort, "at least 1");
  }

  /** With the usual effort. */
  public RunLimits(Duration time, double work, long seed) {
    this(time, work, seed, 1);
  }

  /** Only time counts; with seed 1 and the usual effort. */
  public static RunLimits of(Duration time) {
    return new RunLimits(time, Double.POSITIVE_INFINITY, 1);
  }
}
