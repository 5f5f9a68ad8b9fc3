package eu.cordee.gateway.limits;

/** A request's place among those under way to a service, or in the queue for one. */
public final class Admission {
  /** What has become of it. */
  enum State {
    WAITING,
    TAKEN,
    REFUSED,
    LEFT
  }

  final double share;
  final String fair;
  final Runnable decided;
  volatile State state = State.WAITING;

  Admission(double share, String fair, Runnable decided) {
    this.share = share;
    this.fair = fair;
    this.decided = decided;
  }

  /** Whether the request may go on. */
  public boolean isTaken() {
    return state == State.TAKEN;
  }

  /** Whether nothing is decided yet. */
  public boolean isWaiting() {
    return state == State.WAITING;
  }
}
