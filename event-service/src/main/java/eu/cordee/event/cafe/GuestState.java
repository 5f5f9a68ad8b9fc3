package eu.cordee.event.cafe;

/** Where a guest's place stands; it is held while it is pending or confirmed. */
public enum GuestState {
  PENDING,
  CONFIRMED,
  REFUSED,
  WITHDRAWN;

  public boolean holdsPlace() {
    return switch (this) {
      case PENDING, CONFIRMED -> true;
      case REFUSED, WITHDRAWN -> false;
    };
  }
}
