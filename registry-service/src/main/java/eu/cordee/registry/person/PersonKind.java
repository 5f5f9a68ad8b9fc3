package eu.cordee.registry.person;

/** Whether a person is one. */
public enum PersonKind {
  HUMAN,
  /** A partner system that logs in by client credentials. */
  MACHINE
}
