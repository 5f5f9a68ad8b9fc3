package eu.cordee.matchmaking.timetablerun;

import org.jspecify.annotations.Nullable;

/**
 * Starts a run.
 *
 * @param seed the same requests and the same seed give the same timetable; 1 if left out
 */
public record StartTimetable(@Nullable Long seed) {

  static final StartTimetable DEFAULT = new StartTimetable(null);

  long seedOrDefault() {
    return seed == null ? 1 : seed;
  }
}
