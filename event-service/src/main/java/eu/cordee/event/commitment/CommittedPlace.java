package eu.cordee.event.commitment;

import java.util.UUID;

/** Somebody's place, for which the agenda is asked to hold their time. */
public interface CommittedPlace {

  /** Also what the agenda answers to. */
  UUID id();

  UUID eventId();

  UUID participantId();

  UUID personId();

  /** Whether the time is to be held, and not to be let go. */
  boolean holdsPlace();
}
