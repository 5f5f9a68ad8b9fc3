package eu.cordee.registry.instrument.ledger;

/** What an entry of a ledger is about. */
public enum LedgerEntryKind {
  /** Money is promised. */
  AWARD,
  /** What was promised and will not be paid is free again. */
  RELEASE,
  /** What was promised is paid. */
  PAYMENT,
  /** A counter-entry: what another entry says does not hold. */
  CORRECTION
}
