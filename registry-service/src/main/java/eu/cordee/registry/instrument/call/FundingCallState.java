package eu.cordee.registry.instrument.call;

/** Where a call stands. */
public enum FundingCallState {
  /** Known to who works on the programme. */
  DRAFT,
  /** Public; applications are handed in until its deadline. */
  OPEN,
  /** Public; its deadline has passed or it was closed before. */
  CLOSED
}
