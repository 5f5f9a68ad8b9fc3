package eu.cordee.event.programme;

import eu.cordee.kit.http.Problem;

/** What can be wrong with a session or a place in it. */
public enum ProgrammeProblem implements Problem {
  ALREADY_SIGNED_UP(409, "You hold a place in this session already"),
  NOT_REGISTERED(403, "Only participants of the event can sign up: register first"),
  ROOM_TAKEN(409, "Another session has this room at that time");

  private final int status;
  private final String title;

  ProgrammeProblem(int status, String title) {
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
