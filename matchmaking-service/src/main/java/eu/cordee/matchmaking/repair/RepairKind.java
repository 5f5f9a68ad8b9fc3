package eu.cordee.matchmaking.repair;

/** What goes wrong on the day. */
public enum RepairKind {
  /** Somebody arrives only for a later slot. */
  LATE_ARRIVAL,
  /** Somebody is gone from a slot on. */
  NO_SHOW,
  /** A slot does not take place. */
  SLOT_CANCELLED,
  /** A table cannot be used from a slot on. */
  TABLE_LOST,
  /** An accepted request without a meeting has become urgent. */
  URGENT_REQUEST;

  boolean closesTables() {
    return this == SLOT_CANCELLED || this == TABLE_LOST;
  }
}
