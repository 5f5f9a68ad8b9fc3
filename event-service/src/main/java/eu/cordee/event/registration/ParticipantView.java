package eu.cordee.event.registration;

import eu.cordee.event.personcopy.PersonName;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A participant as people see it.
 *
 * @param organisationId for whom they come, or null
 * @param givenName what they are called at this event; null where no name is known
 * @param familyName the same; empty for people who have one name only
 * @param reference what the organiser's last import calls them; for organisers only
 * @param awaitsAcceptance entered by others, and not accepted yet; for themselves and organisers
 *     only
 */
@Schema(description = "A person registered for one event")
public record ParticipantView(
    UUID id,
    UUID eventId,
    UUID personId,
    @Nullable UUID organisationId,
    @Nullable String givenName,
    @Nullable String familyName,
    @Nullable String reference,
    ParticipantState state,
    boolean awaitsAcceptance,
    Instant registeredAt) {

  static ParticipantView of(
      Participant participant,
      PersonName name,
      @Nullable String reference,
      boolean awaitsAcceptance) {
    return new ParticipantView(
        participant.id(),
        participant.eventId(),
        participant.personId(),
        participant.organisationId(),
        name.givenName(),
        name.familyName(),
        reference,
        participant.state(),
        awaitsAcceptance,
        participant.registeredAt());
  }
}
