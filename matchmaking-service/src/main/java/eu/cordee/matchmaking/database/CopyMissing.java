package eu.cordee.matchmaking.database;

import eu.cordee.kit.http.Problem;

/** A problem that may vanish by itself within a moment, once a message has arrived. */
public interface CopyMissing extends Problem {

  /** When waiting for the message may help. */
  enum Hope {
    /** It is not about something that has yet to arrive. */
    NONE,
    /** Only where what the request names was made a moment ago. */
    IF_NAMED_IS_YOUNG,
    /** Whoever asks may have acted elsewhere a moment ago. */
    ALWAYS
  }

  /** Whether to wait. */
  Hope hope();
}
