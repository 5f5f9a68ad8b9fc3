package eu.cordee.registry.alliance;

import eu.cordee.kit.http.Problem;

/** What can be wrong with a step of an alliance. */
public enum AllianceProblem implements Problem {
  ALLIANCE_DISSOLVED(409, "This alliance was dissolved"),
  ALREADY_A_PARTY(409, "This cluster is a party of the alliance already"),
  NOT_A_PARTY(409, "This cluster is not a party that could do so"),
  ALREADY_SIGNED(409, "This cluster has signed this agreement already"),
  AGREEMENT_CLOSED(409, "This agreement was replaced by another, or all have signed it"),
  OTHER_TEXT(409, "What you read is not what would be signed: read it again"),
  NOT_YOUR_TURN(409, "The parties sign one after the other, and another is before this one"),
  STAGE_BEHIND(409, "The alliance stands at a later stage already"),
  TOO_FEW_PARTIES(409, "An agreement needs at least two parties that sign");

  private final int status;
  private final String title;

  AllianceProblem(int status, String title) {
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
