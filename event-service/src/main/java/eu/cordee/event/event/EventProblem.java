package eu.cordee.event.event;

import eu.cordee.kit.http.Problem;

/** What can be wrong with a change of an event. */
public enum EventProblem implements Problem {
  CAPACITY_BELOW_TAKEN(409, "More places are taken than that: capacity can only shrink to them"),
  EVENT_CANCELLED(409, "The event is cancelled"),
  EVENT_NOT_PUBLISHED(409, "The event is not published yet"),
  LAST_ORGANISER(409, "An event keeps at least one organiser"),
  ONLY_IN_DRAFT(409, "Slots and tables can be removed only while the event is a draft"),
  MEETINGS_WOULD_CHANGE(409, "Meetings are there: say so if they may be moved or cancelled"),
  WRONG_STATUS(409, "The event cannot go from its status to that one");

  private final int status;
  private final String title;

  EventProblem(int status, String title) {
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
