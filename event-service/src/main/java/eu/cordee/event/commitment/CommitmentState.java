package eu.cordee.event.commitment;

/**
 * Where a place stands in somebody's agenda.
 *
 * <p>It is held while it is pending or confirmed. A confirmed one becomes pending again when its
 * session or café moves, because the agenda has to agree to the new time.
 */
public enum CommitmentState {
  PENDING,
  CONFIRMED,
  REFUSED,
  /** Given back by whoever had it, or with their registration. */
  WITHDRAWN,
  /** Its session or café will not take place. */
  CALLED_OFF;

  /** Whether nobody else can have the place. */
  public boolean holdsPlace() {
    return switch (this) {
      case PENDING, CONFIRMED -> true;
      case REFUSED, WITHDRAWN, CALLED_OFF -> false;
    };
  }
}
