package eu.cordee.registry.instrument.programme;

import eu.cordee.kit.http.Problem;

/** What can be wrong with a change of a funding programme. */
public enum FundingProblem implements Problem {
  LAST_FUNDING_MANAGER(409, "Somebody has to manage the programme"),
  MONEY_IN_USE(409, "Currency and cap stay as they are once a call has opened");

  private final int status;
  private final String title;

  FundingProblem(int status, String title) {
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
