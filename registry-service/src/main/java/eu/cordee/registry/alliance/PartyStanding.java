package eu.cordee.registry.alliance;

/** What a cluster is in an alliance. */
public enum PartyStanding {
  /** Named by others; it has not signed anything yet. */
  INVITED,
  /** It has signed, or began the alliance. */
  MEMBER,
  /** Its membership rests. */
  SUSPENDED,
  /** It is no party any more. */
  LEFT;

  /** Whether a document needs its signature. */
  boolean signs() {
    return this == INVITED || this == MEMBER;
  }
}
