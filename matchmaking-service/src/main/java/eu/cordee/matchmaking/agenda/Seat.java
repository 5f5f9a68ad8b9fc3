package eu.cordee.matchmaking.agenda;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the agenda answered the wish to let two people meet. */
public sealed interface Seat {

  /**
   * Both people, this table and, where one is needed, an interpreter are occupied by the meeting
   * now.
   *
   * @param interpreterId the participant who interprets, or null
   */
  record Taken(UUID tableId, @Nullable UUID interpreterId) implements Seat {}

  /** These people have something else at that time; the transaction must not commit. */
  record PeopleBusy(Set<UUID> personIds) implements Seat {
    /** Copies the set. */
    public PeopleBusy {
      personIds = Set.copyOf(personIds);
    }
  }

  /** Both are free, but no table is; the transaction must not commit. */
  record NoTable() implements Seat {}

  /** Nobody who could interpret between the two is free; the transaction must not commit. */
  record NoInterpreter() implements Seat {}
}
