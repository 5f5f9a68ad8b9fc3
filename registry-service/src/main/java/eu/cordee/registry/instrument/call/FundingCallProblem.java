package eu.cordee.registry.instrument.call;

import eu.cordee.kit.http.Problem;

/** What can be wrong with a step of a call. */
public enum FundingCallProblem implements Problem {
  CALL_INCOMPLETE(409, "A call opens only when all that it needs is filled in"),
  CALL_FIXED(409, "What a call says stays as it is once it has opened"),
  CALL_NOT_OPEN(409, "This call is not open");

  private final int status;
  private final String title;

  FundingCallProblem(int status, String title) {
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
