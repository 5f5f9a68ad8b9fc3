package eu.cordee.contracts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Topic {@code requests.v1}: who asks whom for a meeting, told by matchmaking-service. What they
 * write to each other stays there.
 */
public sealed interface RequestMessage extends Message {

  @Override
  State state();

  /** How a request came to be. */
  enum Origin {
    /** One asked the other. */
    ASKED,
    /** Booked at once, since the other allows it. */
    INSTANT,
    /** Agreed elsewhere and loaded by an organiser. */
    IMPORTED
  }

  /**
   * A meeting request.
   *
   * @param hostId participant who asks
   * @param guestId participant who is asked
   * @param preferredSlotId the slot that the host proposes, or null
   * @param expiresAt until when it waits for an answer, or null
   * @param open whether it is pending or accepted: of one pair at most one request is
   */
  record State(
      UUID id,
      UUID eventId,
      UUID hostId,
      UUID guestId,
      Origin origin,
      @Nullable UUID preferredSlotId,
      @Nullable Instant expiresAt,
      boolean open)
      implements Message.State {}

  /** The host asks, and nobody has answered yet. */
  record MeetingRequested(Header header, State state) implements RequestMessage {}

  /** The host asks otherwise: another text, priority or slot. */
  record RequestChanged(Header header, State state) implements RequestMessage {}

  /** The guest accepts; if there is a place already, a meeting says where. */
  record RequestAccepted(Header header, State state) implements RequestMessage {}

  /** The guest declines. */
  record RequestDeclined(Header header, State state) implements RequestMessage {}

  /** Taken back, by either once it was accepted, or since one of them or the event is gone. */
  record RequestCancelled(Header header, State state) implements RequestMessage {}

  /** Nobody answered in time. */
  record RequestExpired(Header header, State state) implements RequestMessage {}
}
