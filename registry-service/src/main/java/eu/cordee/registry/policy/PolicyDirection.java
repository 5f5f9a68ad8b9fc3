package eu.cordee.registry.policy;

/** Whether something is recommended, or advised against. */
public enum PolicyDirection {
  FOR,
  AGAINST
}
