package eu.cordee.matchmaking.repair;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong.
 *
 * @param participantId who is late or gone
 * @param slotId the slot that does not take place, the first of a late arrival, or the one from
 *     which on somebody is gone or a table cannot be used
 * @param tableId the table that cannot be used
 * @param requestId the request that has become urgent
 */
@Schema(name = "Incident")
public record Incident(
    RepairKind kind,
    @Nullable UUID participantId,
    @Nullable UUID slotId,
    @Nullable UUID tableId,
    @Nullable UUID requestId) {

  boolean closesTables() {
    return kind.closesTables();
  }
}
