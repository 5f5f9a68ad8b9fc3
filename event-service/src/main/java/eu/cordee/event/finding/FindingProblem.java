package eu.cordee.event.finding;

import eu.cordee.kit.http.Problem;

/** What can be wrong with a change of findings. */
public enum FindingProblem implements Problem {
  EVIDENCE_LEFT_OUT(409, "The parts leave out an entry that the finding cites"),
  FINDING_NO_LONGER_STANDS(409, "The finding was merged, split or taken back");

  private final int status;
  private final String title;

  FindingProblem(int status, String title) {
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
