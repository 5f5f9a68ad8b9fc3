package eu.cordee.registry.policy;

/** How much is behind a policy recommendation. */
public enum PolicyStrength {
  /** The benefits clearly outweigh the harms. */
  STRONG,
  /** It depends on where and for whom. */
  CONDITIONAL
}
