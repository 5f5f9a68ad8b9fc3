package eu.cordee.matchmaking.meeting;

import eu.cordee.kit.http.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A meeting request as people see it.
 *
 * @param hostId participant who asked
 * @param guestId participant who was asked
 * @param meeting once it has a slot and a table
 * @param unplacedReason why the last published timetable has no place for it
 */
@Schema(name = "MeetingRequest")
public record RequestView(
    UUID id,
    UUID eventId,
    UUID hostId,
    UUID guestId,
    String message,
    Priority priority,
    RequestState state,
    @Nullable UUID preferredSlotId,
    @Nullable Instant expiresAt,
    @Nullable MeetingView meeting,
    @Nullable String unplacedReason,
    Instant createdAt,
    long version)
    implements Versioned {

  static RequestView of(MeetingRequest request, @Nullable MeetingView meeting) {
    return new RequestView(
        request.id(),
        request.eventId(),
        request.hostId(),
        request.guestId(),
        request.message(),
        request.priority(),
        request.state(),
        request.preferredSlotId(),
        request.state() == RequestState.PENDING ? request.expiresAt() : null,
        meeting,
        meeting == null ? request.unplacedReason() : null,
        // The first 48 bits of a UUIDv7 are its time in milliseconds.
        Instant.ofEpochMilli(request.id().getMostSignificantBits() >>> 16),
        request.version());
  }
}
