package eu.cordee.matchmaking.meetingrequest;

import eu.cordee.kit.http.Problem;

/** Why a request cannot be made or answered. */
public enum RequestProblem implements Problem {
  NEEDS_ACCEPTANCE(409, "This participant wants to be asked first: send a request"),
  ALREADY_REQUESTED(409, "There is an open request or a meeting between the two"),
  MIRROR_REQUEST(409, "They have already asked you: accept their request"),
  ALREADY_PLACED(409, "This request has its meeting"),
  REQUEST_CLOSED(409, "This request is not open any more"),
  REQUEST_EXPIRED(409, "Nobody answered this request in time");

  private final int status;
  private final String title;

  RequestProblem(int status, String title) {
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
