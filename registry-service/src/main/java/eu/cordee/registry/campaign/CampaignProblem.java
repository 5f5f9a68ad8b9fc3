package eu.cordee.registry.campaign;

import eu.cordee.kit.http.Problem;

/** What can be wrong with an answer to a campaign. */
public enum CampaignProblem implements Problem {
  CAMPAIGN_OVER(409, "The last day to answer this campaign is over");

  private final int status;
  private final String title;

  CampaignProblem(int status, String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
