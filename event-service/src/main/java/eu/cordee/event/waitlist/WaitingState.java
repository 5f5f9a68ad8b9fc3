package eu.cordee.event.waitlist;

/** Where somebody who waits stands. Whoever waits no longer and wants to again is a new one. */
public enum WaitingState {
  WAITING,
  /** A place is theirs if they take it in time. */
  OFFERED,
  /** They have a place: the offered one, or one that an organiser gave them. */
  ACCEPTED,
  DECLINED,
  /** They did not take the offered place in time. */
  EXPIRED,
  /** They waited no longer, before a place was offered. */
  LEFT,
  /** The event was cancelled. */
  CLOSED;

  /** Whether they may still get a place. */
  boolean isOpen() {
    return switch (this) {
      case WAITING, OFFERED -> true;
      case ACCEPTED, DECLINED, EXPIRED, LEFT, CLOSED -> false;
    };
  }

  /** Whether they can come to stand there. */
  boolean mayBecome(WaitingState next) {
    return switch (this) {
      case WAITING -> next == OFFERED || next == ACCEPTED || next == LEFT || next == CLOSED;
      case OFFERED -> next == ACCEPTED || next == DECLINED || next == EXPIRED || next == CLOSED;
      case ACCEPTED, DECLINED, EXPIRED, LEFT, CLOSED -> false;
    };
  }
}
