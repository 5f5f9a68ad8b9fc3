package eu.cordee.matchmaking.timetable;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a request's meeting takes place. */
@Schema(name = "TimetablePlacement")
public record Placement(UUID requestId, UUID hostId, UUID guestId, UUID slotId, UUID tableId) {}
