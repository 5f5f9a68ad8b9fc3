package eu.cordee.event.commitment;

import eu.cordee.kit.http.Problem;

/** What the agenda can say no to. */
public enum CommitmentProblem implements Problem {
  PERSON_BUSY(409, "You are busy at that time");

  private final int status;
  private final String title;

  CommitmentProblem(int status, String title) {
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
