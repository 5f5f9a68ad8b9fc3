package eu.cordee.matchmaking.meeting;

import eu.cordee.kit.http.Versioned;
import eu.cordee.matchmaking.eventcopy.TableCopy;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as people see it.
 *
 * @param tableLabel what stands on the sign
 * @param interpreterId the participant who interprets, or null
 */
@Schema(name = "Meeting")
public record MeetingView(
    UUID id,
    UUID eventId,
    UUID requestId,
    UUID hostId,
    UUID guestId,
    UUID slotId,
    UUID tableId,
    int tableNumber,
    String tableLabel,
    Instant startsAt,
    Instant endsAt,
    MeetingState state,
    @Nullable UUID interpreterId,
    long version)
    implements Versioned {

  static MeetingView of(Meeting meeting, @Nullable TableCopy table) {
    return new MeetingView(
        meeting.id(),
        meeting.eventId(),
        meeting.requestId(),
        meeting.hostId(),
        meeting.guestId(),
        meeting.slotId(),
        meeting.tableId(),
        table == null ? 0 : table.number(),
        table == null ? "" : table.label(),
        meeting.startsAt(),
        meeting.endsAt(),
        meeting.state(),
        meeting.interpreterId(),
        meeting.version());
  }
}
