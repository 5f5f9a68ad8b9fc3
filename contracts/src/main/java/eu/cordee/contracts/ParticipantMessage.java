package eu.cordee.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Topic {@code participants.v1}: people registered for an event, told by event-service. */
public sealed interface ParticipantMessage extends Message {

  @Override
  State state();

  /**
   * A participant.
   *
   * @param organisationId for whom they come, or null
   * @param active false once withdrawn
   * @param awaitsAcceptance entered by others, and not accepted yet; only told where true, for it
   *     was not always told
   */
  record State(
      UUID id,
      UUID eventId,
      UUID personId,
      @Nullable UUID organisationId,
      boolean active,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean awaitsAcceptance)
      implements Message.State {}

  /** A place was given. */
  record ParticipantRegistered(Header header, State state) implements ParticipantMessage {}

  /** Their organisation changed, or they accepted that others entered them. */
  record ParticipantChanged(Header header, State state) implements ParticipantMessage {}

  /** The place was given back. */
  record ParticipantWithdrawn(Header header, State state) implements ParticipantMessage {}
}
