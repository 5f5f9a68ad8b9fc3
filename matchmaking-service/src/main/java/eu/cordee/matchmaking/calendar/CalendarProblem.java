package eu.cordee.matchmaking.calendar;

import eu.cordee.kit.http.Problem;

/** What can be wrong with addresses of calendars. */
public enum CalendarProblem implements Problem {
  TOO_MANY_CALENDAR_FEEDS(409, "Ten addresses of this agenda are open: close them first");

  private final int status;
  private final String title;

  CalendarProblem(int status, String title) {
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
