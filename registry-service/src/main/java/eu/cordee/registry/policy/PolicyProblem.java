package eu.cordee.registry.policy;

import eu.cordee.kit.http.Problem;

/** What can be wrong with a change of a policy recommendation. */
public enum PolicyProblem implements Problem {
  NOT_THAT_STEP(409, "From where the policy recommendation stands, that step leads nowhere"),
  ONLY_DRAFTS_CHANGE(409, "Under review or ready nothing is changed: send it back first"),
  COMMENTS_OPEN(409, "A comment has no answer yet"),
  NO_EVIDENCE(409, "A policy recommendation cites at least one ranking, finding or project"),
  OWN_REVIEW(409, "Nobody reviews what they wrote or reviewed before");

  private final int status;
  private final String title;

  PolicyProblem(int status, String title) {
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
