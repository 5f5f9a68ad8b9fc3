package eu.cordee.event.cafe;

/** Where a café stands; its number of the round says in which one. */
public enum CafeState {
  /** Nobody sits yet. */
  PLANNED,
  /** A round runs. */
  RUNNING,
  /** A round is over and people look for their next table. */
  MOVING,
  FINISHED,
  CANCELLED;

  public boolean isOver() {
    return switch (this) {
      case PLANNED, RUNNING, MOVING -> false;
      case FINISHED, CANCELLED -> true;
    };
  }
}
