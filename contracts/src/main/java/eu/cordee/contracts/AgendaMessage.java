package eu.cordee.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
   * @param answeredVersion the version of the commitment that is answered, for it may have changed
   *     since; null in answers from before this was told
   */
  record State(
      UUID id,
      UUID eventId,
      UUID personId,
      Answer answer,
      String reason,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long answeredVersion)
      implements Message.State {}

  /** The time is occupied by the commitment. */
  record CommitmentAccepted(Header header, State state) implements AgendaMessage {}

  /** The person is not free; the place must be given back. */
  record CommitmentRefused(Header header, State state) implements AgendaMessage {}

  /** The time is free again. */
  record CommitmentReleased(Header header, State state) implements AgendaMessage {}
}
