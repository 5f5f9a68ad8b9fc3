package eu.cordee.matchmaking.timetable;

import java.util.Set;

/** Where a timetable run stands. */
public enum RunState {
  QUEUED,
  RUNNING,
  DONE,
  FAILED,
  CANCELLED,
  PUBLISHED,
  ROLLED_BACK;

  /**
   * The table of transitions. A run whose replica died is taken over while it is RUNNING; one that
   * was stopped while RUNNING is DONE with the best plan so far, or CANCELLED without any.
   */
  Set<RunState> next() {
    return switch (this) {
      case QUEUED -> Set.of(RUNNING, CANCELLED);
      case RUNNING -> Set.of(DONE, FAILED, CANCELLED);
      case DONE -> Set.of(PUBLISHED, CANCELLED);
      case PUBLISHED -> Set.of(ROLLED_BACK);
      case FAILED, CANCELLED, ROLLED_BACK -> Set.of();
    };
  }
}
