package eu.cordee.matchmaking.repair;

import eu.cordee.kit.http.ProblemException;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells what went wrong. Which ids are needed depends on the kind: {@code LATE_ARRIVAL} and {@code
 * NO_SHOW} need participant and slot, {@code SLOT_CANCELLED} a slot, {@code TABLE_LOST} table and
 * slot, {@code URGENT_REQUEST} a request.
 *
 * @param slotId the first slot of a late arrival, the one that is cancelled, or the one from which
 *     on somebody is gone or a table cannot be used
 * @param most how many published meetings may move at most; any number if left out
 */
public record ProposeRepair(
    @NotNull RepairKind kind,
    @Nullable UUID participantId,
    @Nullable UUID slotId,
    @Nullable UUID tableId,
    @Nullable UUID requestId,
    @Min(0) @Nullable Integer most) {

  /** With what its kind needs and nothing else. */
  Incident incident() {
    return switch (kind) {
      case LATE_ARRIVAL, NO_SHOW ->
          new Incident(
              kind, needed("participantId", participantId), needed("slotId", slotId), null, null);
      case SLOT_CANCELLED -> new Incident(kind, null, needed("slotId", slotId), null, null);
      case TABLE_LOST ->
          new Incident(kind, null, needed("slotId", slotId), needed("tableId", tableId), null);
      case URGENT_REQUEST -> new Incident(kind, null, null, null, needed("requestId", requestId));
    };
  }

  private static UUID needed(String field, @Nullable UUID id) {
    if (id == null) {
      throw ProblemException.badField(field, "is needed for this kind");
    }
    return id;
  }
}
