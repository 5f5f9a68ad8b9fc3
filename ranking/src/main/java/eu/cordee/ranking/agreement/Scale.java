package eu.cordee.ranking.agreement;

/** What the difference of two values means. */
public enum Scale {
  /** Values are the same or not. */
  NOMINAL,
  /** Values have an order; what lies between two counts. */
  ORDINAL,
  /** Values are numbers, and differences are squared. */
  INTERVAL
}
