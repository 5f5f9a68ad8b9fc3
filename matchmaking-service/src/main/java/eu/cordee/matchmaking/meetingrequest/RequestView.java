package eu.cordee.matchmaking.meetingrequest;

import eu.cordee.kit.Ids;
import eu.cordee.kit.http.Versioned;
import eu.cordee.matchmaking.meeting.MeetingView;
import eu.cordee.matchmaking.participantcopy.ParticipantSummary;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A meeting request as people see it.
 *
 * @param hostId participant who asked
 * @param guestId participant who was asked
 * @param hostPersonId the host's name is in the registry; null as long as the copy lacks them
 * @param meeting once it has a slot and a table
 * @param unplacedReason why the last published timetable has no place for it
 */
@Schema(name = "MeetingRequest")
public record RequestView(
    UUID id,
    UUID eventId,
    UUID hostId,
    @Nullable UUID hostPersonId,
    @Nullable String hostOrganisationName,
    UUID guestId,
    @Nullable UUID guestPersonId,
    @Nullable String guestOrganisationName,
    String message,
    Priority priority,
    RequestState state,
    @Nullable UUID preferredSlotId,
    @Nullable Instant expiresAt,
    @Nullable MeetingView meeting,
    @Nullable UnplacedReason unplacedReason,
    Instant createdAt,
    long version)
    implements Versioned {

  static RequestView of(
      MeetingRequest request,
      @Nullable MeetingView meeting,
      @Nullable ParticipantSummary host,
      @Nullable ParticipantSummary guest) {
    return new RequestView(
        request.id(),
        request.eventId(),
        request.hostId(),
        host == null ? null : host.personId(),
        host == null ? null : host.organisationName(),
        request.guestId(),
        guest == null ? null : guest.personId(),
        guest == null ? null : guest.organisationName(),
        request.message(),
        request.priority(),
        request.state(),
        request.preferredSlotId(),
        request.state() == RequestState.PENDING ? request.expiresAt() : null,
        meeting,
        meeting == null ? reason(request.unplacedReason()) : null,
        Ids.madeAt(request.id()),
        request.version());
  }

  private static @Nullable UnplacedReason reason(@Nullable String stored) {
    return stored == null ? null : UnplacedReason.valueOf(stored);
  }
}
