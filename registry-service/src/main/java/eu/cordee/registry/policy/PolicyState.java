package eu.cordee.registry.policy;

/** Where a policy recommendation stands. */
public enum PolicyState {
  DRAFT,
  PARTNER_REVIEW,
  EXPERT_REVIEW,
  READY,
  PUBLISHED,
  TAKEN_UP,
  WITHDRAWN
}
