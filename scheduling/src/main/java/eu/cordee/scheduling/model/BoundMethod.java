package eu.cordee.scheduling.model;

/** How the upper bound of a timetable was proven. */
public enum BoundMethod {
  /** By the prices of the certificate; the checker verifies it in linear time. */
  PRICES,
  /**
   * By exhaustive search, which is below what the prices prove; only another search can verify it.
   */
  SEARCH
}
