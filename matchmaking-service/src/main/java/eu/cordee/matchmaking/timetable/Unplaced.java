package eu.cordee.matchmaking.timetable;

import eu.cordee.matchmaking.meetingrequest.UnplacedReason;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request without a place, and why.
 *
 * @param remedy what would place it; null where nothing would, in runs on an event that is not the
 *     real one, and once publication has lost the place
 */
@Schema(name = "UnplacedRequest")
public record Unplaced(
    UUID requestId, UUID hostId, UUID guestId, UnplacedReason reason, @Nullable Remedy remedy) {}
