package eu.cordee.contracts;

import java.time.Instant;
import java.util.UUID;

/** Topic {@code sessions.v1}: items of the programme, told by event-service. */
public sealed interface SessionMessage extends Message {

  @Override
  State state();

  /**
   * A session.
   *
   * @param capacity places in the room
   * @param active false once cancelled
   */
  record State(
      UUID id,
      UUID eventId,
      String title,
      String room,
      Instant startsAt,
      Instant endsAt,
      int capacity,
      boolean active)
      implements Message.State {}

  /** A session entered the programme. */
  record SessionScheduled(Header header, State state) implements SessionMessage {}

  /** Its time, room or text changed. */
  record SessionChanged(Header header, State state) implements SessionMessage {}

  /** It will not take place. */
  record SessionCancelled(Header header, State state) implements SessionMessage {}
}
