package eu.cordee.event.commitment;

import eu.cordee.contracts.CommitmentMessage;
import eu.cordee.contracts.CommitmentMessage.Kind;
import java.time.Instant;
import java.util.UUID;

/**
 * What a place is a place in, as the agenda shows it.
 *
 * @param id of the session or café
 * @param place where it is; may be empty
 */
public record Occasion(
    Kind kind, UUID id, String title, String place, Instant startsAt, Instant endsAt) {

  CommitmentMessage.State asked(CommittedPlace commitment) {
    return new CommitmentMessage.State(
        commitment.id(),
        commitment.eventId(),
        commitment.participantId(),
        commitment.personId(),
        kind,
        id,
        title,
        place,
        startsAt,
        endsAt,
        commitment.holdsPlace(),
        commitment.state() == CommitmentState.CALLED_OFF);
  }
}
