package eu.cordee.contracts;

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
   */
  record State(UUID id, UUID eventId, UUID personId, @Nullable UUID organisationId, boolean active)
      implements Message.State {}

  /** A place was given. */
  record ParticipantRegistered(Header header, State state) implements ParticipantMessage {}

  /** Their organisation changed. */
  record ParticipantChanged(Header header, State state) implements ParticipantMessage {}

  /** The place was given back. */
  record ParticipantWithdrawn(Header header, State state) implements ParticipantMessage {}
}
