package eu.cordee.kit.http;

/**
 * The problems that every service can answer with. Documented in docs/problems.md, as all of them
 * are.
 */
public enum KitProblem implements Problem {
  BAD_INPUT(400, "Something in the request is not as it must be"),
  NOT_LOGGED_IN(401, "This needs a login"),
  NOT_ALLOWED(403, "You may not do this"),
  LOGIN_UNKNOWN(403, "This login is not known here yet: PUT /people/me at the registry first"),
  NOT_FOUND(404, "There is no such thing, or it is not yours to see"),
  METHOD_NOT_ALLOWED(405, "This resource does not take that method"),
  NOT_ACCEPTABLE(406, "This resource cannot answer in that media type"),
  DEADLINE_PASSED(408, "Nobody waits for this request any more; nothing was done"),
  CHANGED_MEANWHILE(409, "Somebody changed this at the same moment: read it again"),
  REQUEST_IN_FLIGHT(409, "A request with this Idempotency-Key is still being worked on"),
  REBUILD_INCOMPLETE(409, "The owner has not told everything again yet"),
  STILL_PARKED(409, "The message cannot be applied: its cause is not mended yet"),
  STALE_VERSION(412, "It has changed since you read it"),
  UNSUPPORTED_MEDIA_TYPE(415, "Send application/json"),
  KEY_REUSED(422, "This Idempotency-Key was used for another request"),
  VERSION_REQUIRED(428, "Send If-Match with the ETag of your last read"),
  INTERNAL_ERROR(500, "Something went wrong here; the request id tells operators where"),
  UNAVAILABLE(503, "A part of the system does not answer; try again soon");

  private final int status;
  private final String title;

  KitProblem(int status, String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public int status() {
    return status;
  }

  /**
   * A part that is away may take longer, but somebody is waiting; a login that the registry has met
   * a moment ago is known here soon.
   */
  @Override
  public int retryAfterSeconds() {
    return this == REQUEST_IN_FLIGHT || this == UNAVAILABLE || this == LOGIN_UNKNOWN ? 1 : 0;
  }

  @Override
  public String title() {
    return title;
  }
}
