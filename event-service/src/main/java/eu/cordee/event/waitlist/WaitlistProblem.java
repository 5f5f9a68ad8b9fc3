package eu.cordee.event.waitlist;

import eu.cordee.kit.http.Problem;

/** What can be wrong with waiting for a place. */
public enum WaitlistProblem implements Problem {
  ALREADY_WAITING(409, "This person waits for a place already"),
  NO_PLACE_OFFERED(409, "No place is offered to this person now"),
  PLACES_LEFT(409, "There are places left: register instead of waiting");

  private final int status;
  private final String title;

  WaitlistProblem(int status, String title) {
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
