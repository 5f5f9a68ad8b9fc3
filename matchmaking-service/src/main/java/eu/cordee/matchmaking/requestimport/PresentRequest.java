package eu.cordee.matchmaking.requestimport;

import eu.cordee.matchmaking.meetingrequest.Priority;
import eu.cordee.matchmaking.participantcopy.CopyPatience;
import eu.cordee.matchmaking.requestimport.ImportRequests.Row;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request that an import may find again.
 *
 * @param isOpen whether it waits for an answer or was accepted
 * @param isImported whether an import made it, and not people
 * @param after ids of the requests that must come before it
 */
record PresentRequest(
    UUID id,
    UUID hostId,
    UUID guestId,
    boolean isOpen,
    boolean isImported,
    @Nullable String reference,
    Priority priority,
    @Nullable UUID fixedSlotId,
    @Nullable Instant earliest,
    @Nullable Instant latest,
    Set<UUID> after) {

  PresentRequest {
    after = Set.copyOf(after);
  }

  /** Whether the row says something else than what is there. */
  boolean differsFrom(Row row, Set<UUID> predecessors) {
    return (row.reference() != null && !row.reference().equals(reference))
        || priority != row.wish()
        || !Objects.equals(fixedSlotId, CopyPatience.idOrNull(row.fixedSlotId()))
        || !Objects.equals(earliest, row.earliest())
        || !Objects.equals(latest, row.latest())
        || !after.equals(predecessors);
  }

  boolean isBetween(UUID host, UUID guest) {
    return hostId.equals(host) && guestId.equals(guest);
  }
}
