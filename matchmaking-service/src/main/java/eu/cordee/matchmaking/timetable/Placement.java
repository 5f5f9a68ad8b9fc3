package eu.cordee.matchmaking.timetable;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a request's meeting takes place.
 *
 * @param interpreterId the participant who interprets, or null
 */
@Schema(name = "TimetablePlacement")
public record Placement(
    UUID requestId,
    UUID hostId,
    UUID guestId,
    UUID slotId,
    UUID tableId,
    @Nullable UUID interpreterId) {}
