package eu.cordee.registry.campaign;

/** What a cluster says to an invitation. */
public enum CampaignAnswer {
  /** It comes, with a delegation. */
  ACCEPTED,
  DECLINED
}
