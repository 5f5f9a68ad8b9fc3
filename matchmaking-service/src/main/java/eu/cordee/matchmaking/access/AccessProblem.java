package eu.cordee.matchmaking.access;

import eu.cordee.matchmaking.database.CopyMissing;

/** What can be wrong about the event or one's part in it. */
public enum AccessProblem implements CopyMissing {
  NOT_A_PARTICIPANT(403, "Only participants of this event may do this: register first"),
  EVENT_UNKNOWN(404, "There is no such event, or it is not yours to see"),
  EVENT_CANCELLED(409, "This event will not take place");

  private final int status;
  private final String title;

  AccessProblem(int status, String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public Hope hope() {
    return switch (this) {
      case NOT_A_PARTICIPANT -> Hope.ALWAYS;
      case EVENT_UNKNOWN -> Hope.IF_NAMED_IS_YOUNG;
      case EVENT_CANCELLED -> Hope.NONE;
    };
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
