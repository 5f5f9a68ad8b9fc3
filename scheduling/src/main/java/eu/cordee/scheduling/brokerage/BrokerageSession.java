package eu.cordee.scheduling.brokerage;

/** The part of the day in which a meeting may take place. */
public enum BrokerageSession {
  /** Before the first slot that is not of the morning. */
  MORNING,
  /** From that slot on. */
  AFTERNOON,
  /** At any time. */
  EITHER;

  boolean allows(int slot, int morningSlots) {
    return switch (this) {
      case MORNING -> slot < morningSlots;
      case AFTERNOON -> slot >= morningSlots;
      case EITHER -> true;
    };
  }
}
