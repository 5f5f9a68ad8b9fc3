package eu.cordee.registry.instrument.programme;

/** As what somebody works on a funding programme. */
public enum FundingRole {
  /** Writes calls, decides and pays. */
  MANAGER,
  /** Says what applications are worth. */
  ASSESSOR,
  /** Sees everything about the money and nothing else. */
  AUDITOR
}
