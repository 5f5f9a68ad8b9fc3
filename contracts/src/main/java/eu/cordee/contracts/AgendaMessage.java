package eu.cordee.contracts;

import java.util.UUID;

/**
 * Topic {@code agendas.v1}: the answer of the agenda to a commitment, told by matchmaking-service.
 * Keyed by commitment.
 */
public sealed interface AgendaMessage extends Message {

  @Override
  State state();

  /** How the agenda answered. */
  enum Answer {
    ACCEPTED,
    REFUSED,
    RELEASED
  }

  /**
   * The answer to one commitment.
   *
   * @param id the commitment
   * @param reason stable code for a refusal ({@code person-busy}), else empty
   */
  record State(UUID id, UUID eventId, UUID personId, Answer answer, String reason)
      implements Message.State {}

  /** The time is occupied by the commitment. */
  record CommitmentAccepted(Header header, State state) implements AgendaMessage {}

  /** The person is not free; the place must be given back. */
  record CommitmentRefused(Header header, State state) implements AgendaMessage {}

  /** The time is free again. */
  record CommitmentReleased(Header header, State state) implements AgendaMessage {}
}
