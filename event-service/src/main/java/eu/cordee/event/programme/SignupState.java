package eu.cordee.event.programme;

/**
 * Where a sign-up stands.
 *
 * <p>A place is held while it is pending or confirmed. A confirmed one becomes pending again when
 * its session moves, because the agenda has to agree to the new time.
 */
enum SignupState {
  PENDING,
  CONFIRMED,
  REFUSED,
  WITHDRAWN;

  boolean holdsPlace() {
    return switch (this) {
      case PENDING, CONFIRMED -> true;
      case REFUSED, WITHDRAWN -> false;
    };
  }
}
