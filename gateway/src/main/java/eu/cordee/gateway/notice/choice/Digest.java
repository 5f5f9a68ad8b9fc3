package eu.cordee.gateway.notice.choice;

/** How often somebody wants mail at most. */
public enum Digest {
  /** A minute after the change. */
  AT_ONCE,
  /** At the full hour. */
  HOURLY,
  /** At eight in the morning. */
  DAILY
}
