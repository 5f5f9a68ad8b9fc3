package eu.cordee.event.cafe;

import java.time.Duration;
import java.time.Instant;

/** How long people have to find their next table. */
final class CafeClockTimes {

  private static final Duration LEAST = Duration.ofMinutes(1);

  private CafeClockTimes() {}

  /** As planned between two rounds, and a minute where no time was planned. */
  static Duration toMove(Instant endOfRound, Instant startOfNext) {
    Duration planned = Duration.between(endOfRound, startOfNext);
    return planned.compareTo(LEAST) < 0 ? LEAST : planned;
  }
}
