package eu.cordee.gateway.notice.mail;

/** Where in its life a mail stands. */
enum MailState {
  /** Collects what its person is told. */
  OPEN,
  /** Somebody is about to send it; nothing has left yet. */
  CLAIMED,
  /** It is being handed over: if the process ends now, nobody knows whether it was. */
  SENDING,
  SENT,
  /** The server will never take it, or there is no address. */
  REFUSED,
  /** It may or may not have been sent, so it is not sent again. */
  UNKNOWN,
  /** Nothing in it mattered any more when it was due. */
  DROPPED
}
