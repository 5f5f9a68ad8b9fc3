package eu.cordee.matchmaking.agenda;

import java.util.Set;
import java.util.UUID;

/** How the agenda answered the wish to let two people meet. */
public sealed interface Seat {

  /** Both people and this table are occupied by the meeting now. */
  record Taken(UUID tableId) implements Seat {}

  /** These people have something else at that time; the transaction must not commit. */
  record PeopleBusy(Set<UUID> personIds) implements Seat {
    /** Copies the set. */
    public PeopleBusy {
      personIds = Set.copyOf(personIds);
    }
  }

  /** Both are free, but no table is; the transaction must not commit. */
  record NoTable() implements Seat {}
}
