package eu.cordee.launcher.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * Rounds that do not count. A service runs for months and is to be measured like that, while one
 * that has just started is still being compiled; so a round is repeated until it no longer gets
 * faster.
 */
final class WarmUp {
  private static final int ROUNDS_THAT_GAIN_NOTHING = 4;
  private static final double NOTHING = 1.03;

  private WarmUp() {}

  /**
   * Repeats a round until four in a row were at most 3 % faster than the best before them.
   *
   * @param round one round; returns how many a second
   * @param most begins no further round after that time, even if they still get faster
   * @return the seconds it took
   */
  static double untilSteady(DoubleSupplier round, Duration most) {
    long begin = System.nanoTime();
    List<Double> rates = new ArrayList<>();
    do {
      rates.add(round.getAsDouble());
    } while (isRising(rates) && System.nanoTime() - begin < most.toNanos());
    return Figures.round((System.nanoTime() - begin) / 1e9);
  }

  static boolean isRising(List<Double> rates) {
    int before = rates.size() - ROUNDS_THAT_GAIN_NOTHING;
    return before <= 0
        || Collections.max(rates.subList(before, rates.size()))
            > NOTHING * Collections.max(rates.subList(0, before));
  }
}
