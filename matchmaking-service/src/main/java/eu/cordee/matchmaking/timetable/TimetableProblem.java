package eu.cordee.matchmaking.timetable;

import eu.cordee.kit.http.Problem;

/** Why something cannot be done with a timetable. */
public enum TimetableProblem implements Problem {
  NOTHING_TO_SCHEDULE(409, "The event has no slots or no tables"),
  TIMETABLE_NOT_READY(409, "The run does not stand where this can be done"),
  ONLY_A_WHAT_IF(409, "The run is about an event with more slots or tables than there are"),
  NO_PROOF(404, "The run is not done, or of a version that kept no proofs");

  private final int status;
  private final String title;

  TimetableProblem(int status, String title) {
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
