package eu.cordee.matchmaking.meeting;

import eu.cordee.kit.http.Problem;

/** Why a meeting cannot be. */
public enum MeetingProblem implements Problem {
  SLOT_TAKEN(409, "One of the two has something else at that time by now"),
  PERSON_BUSY(409, "One of the two has marked that slot as not available"),
  SLOT_BEGUN(409, "That slot has already begun"),
  NO_COMMON_SLOT(409, "The two have no free slot in common"),
  NO_FREE_TABLE(409, "Every table is taken at that time"),
  NO_FREE_INTERPRETER(409, "The two share no language, and nobody who interprets is free then"),
  MEETING_CLOSED(409, "This meeting was cancelled");

  private final int status;
  private final String title;

  MeetingProblem(int status, String title) {
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
