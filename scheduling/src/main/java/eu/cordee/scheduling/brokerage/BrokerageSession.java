package eu.cordee.scheduling.brokerage;

/** The part of the day in which a meeting may take place. */
public enum BrokerageSession {
  MORNING,
  AFTERNOON,
  EITHER;

  boolean allows(int slot, int morningSlots) {
    return switch (this) {
      case MORNING -> slot < morningSlots;
      case AFTERNOON -> slot >= morningSlots;
      case EITHER -> true;
    };
  }
}
