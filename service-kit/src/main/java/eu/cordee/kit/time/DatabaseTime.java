package eu.cordee.kit.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The time of the database's clock, which decides: the clocks of replicas may differ by an hour,
 * and one may jump. Asked for it now and then ({@link DatabaseClockReader}), a replica counts on by
 * itself in between, by what no correction of its own clock moves.
 */
public final class DatabaseTime {

  /**
   * One reading of the clock.
   *
   * @param time of the database
   * @param nanos of {@link System#nanoTime} at about the same moment
   */
  private record Reading(Instant time, long nanos) {}

  private static volatile Reading last = ownClock();

  private DatabaseTime() {}

  /** Now, in microseconds as the database keeps them. */
  public static Instant now() {
    Reading reading = last;
    return reading.time.plusNanos(System.nanoTime() - reading.nanos).truncatedTo(ChronoUnit.MICROS);
  }

  /** The day in UTC. */
  public static LocalDate today() {
    return LocalDate.ofInstant(now(), ZoneOffset.UTC);
  }

  /**
   * Takes over what the database says.
   *
   * @param asked and {@code answered} in nanoseconds of {@link System#nanoTime}
   */
  static void read(Instant time, long asked, long answered) {
    last = new Reading(time, asked + (answered - asked) / 2);
  }

  /** Until the database is asked for the first time, and where there is none. */
  private static Reading ownClock() {
    return new Reading(Instant.now(), System.nanoTime());
  }
}
