package eu.cordee.registry.membership;

/** As what an organisation belongs to a cluster. */
public enum MembershipRole {
  FULL,
  /** It was there when the cluster began. */
  FOUNDING,
  /** It takes part without a vote. */
  ASSOCIATED,
  /** It gives money or kind. */
  SUPPORTING
}
