package eu.cordee.event.announcement;

import eu.cordee.kit.http.Problem;

/** What can be wrong with an announcement. */
public enum AnnouncementProblem implements Problem {
  NO_LONGER_SCHEDULED(409, "The announcement was sent or called off");

  private final int status;
  private final String title;

  AnnouncementProblem(int status, String title) {
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
