package eu.cordee.registry.cooperation;

/** What a tie between two clusters is; layers are never added up. */
public enum CooperationLayer {
  /** People of the two have met at an event; a meeting counts from its end on. */
  MET,
  /** Both have signed the same alliance, and it stands. */
  ALLIANCE,
  /** An organisation belongs to both. */
  SHARED_MEMBER
}
