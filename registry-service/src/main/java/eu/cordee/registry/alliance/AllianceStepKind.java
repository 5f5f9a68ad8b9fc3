package eu.cordee.registry.alliance;

/** What can happen to an alliance beside signatures. */
public enum AllianceStepKind {
  /** A cluster is asked to join; it does by signing the next agreement. */
  INVITE,
  /** A cluster leaves. */
  LEAVE,
  /** The membership of a cluster rests. */
  SUSPEND,
  /** It rests no more. */
  RESUME,
  /** The alliance ends. */
  DISSOLVE
}
