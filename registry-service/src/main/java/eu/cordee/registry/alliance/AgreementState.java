package eu.cordee.registry.alliance;

/** How an agreement stands. */
public enum AgreementState {
  /** It waits for signatures. */
  OPEN,
  /** All its parties have signed it. */
  SIGNED,
  /**
   * Another took its place before all had signed; the signatures under it are kept and count for
   * nothing.
   */
  REPLACED
}
