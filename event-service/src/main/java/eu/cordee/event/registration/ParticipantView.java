package eu.cordee.event.registration;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A participant as people see it; names are joined by the client from the registry.
 *
 * @param organisationId for whom they come, or null
 */
@Schema(description = "A person registered for one event")
public record ParticipantView(
    UUID id,
    UUID eventId,
    UUID personId,
    @Nullable UUID organisationId,
    ParticipantState state,
    Instant registeredAt) {

  static ParticipantView of(Participant participant) {
    return new ParticipantView(
        participant.id(),
        participant.eventId(),
        participant.personId(),
        participant.organisationId(),
        participant.state(),
        participant.registeredAt());
  }
}
