package eu.cordee.registry.alliance;

/** How far a cooperation of clusters is formalised, in order. */
public enum AllianceStage {
  CONTACT,
  LETTER_OF_INTENT,
  MEMORANDUM,
  ALLIANCE,
  META_CLUSTER;

  /** A document may take an alliance further, or renew the stage where it stands. */
  boolean mayFollow(AllianceStage present) {
    return this != CONTACT && compareTo(present) >= 0;
  }
}
