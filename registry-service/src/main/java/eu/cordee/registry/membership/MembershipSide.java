package eu.cordee.registry.membership;

/** The two who must agree that an organisation belongs to a cluster. */
public enum MembershipSide {
  /** Its managers speak for it. */
  CLUSTER,
  /** Its representatives speak for it. */
  ORGANISATION
}
