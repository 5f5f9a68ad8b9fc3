package eu.cordee.gateway.notice.push;

/** Where in its life something to be pushed stands. */
enum PushState {
  /** Collects what its person is told. */
  OPEN,
  /** If the process ends now, nobody knows which devices have it. */
  SENDING,
  /** At least one push service has taken it. */
  SENT,
  /** No push service has. */
  REFUSED,
  UNKNOWN,
  /** Nothing in it mattered any more when it was due. */
  DROPPED
}
