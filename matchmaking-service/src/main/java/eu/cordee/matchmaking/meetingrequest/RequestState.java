package eu.cordee.matchmaking.meetingrequest;

import java.util.Set;

/** Where a meeting request stands. Only an accepted one can have a meeting. */
public enum RequestState {
  PENDING,
  ACCEPTED,
  DECLINED,
  CANCELLED,
  EXPIRED;

  /** The table of transitions. */
  Set<RequestState> next() {
    return switch (this) {
      case PENDING -> Set.of(ACCEPTED, DECLINED, CANCELLED, EXPIRED);
      case ACCEPTED -> Set.of(CANCELLED);
      case DECLINED, CANCELLED, EXPIRED -> Set.of();
    };
  }

  boolean isOpen() {
    return !next().isEmpty();
  }
}
