package eu.cordee.matchmaking.agenda;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody's agenda has changed.
 *
 * @param whose participants or people whose agenda it is
 */
record AgendaChange(UUID eventId, Instant at, Set<UUID> whose) {

  /** What a listener is told: time to read the agenda again. */
  record Hint(UUID eventId, Instant at) {}

  Hint hint() {
    return new Hint(eventId, at);
  }
}
