package eu.cordee.registry.instrument.programme;

/** Who may own a funding programme. */
public enum FundingOwnerKind {
  CLUSTER,
  ALLIANCE,
  SECTOR_GROUP,
  REGION
}
