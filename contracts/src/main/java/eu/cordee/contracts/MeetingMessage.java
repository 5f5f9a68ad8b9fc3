package eu.cordee.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Topic {@code meetings.v1}: agreed encounters with slot and table, told by matchmaking-service.
 */
public sealed interface MeetingMessage extends Message {

  @Override
  State state();

  /**
   * A meeting.
   *
   * @param requestId the meeting request it came from, or null
   * @param hostId participant who asked
   * @param guestId participant who was asked
   * @param active false once cancelled
   * @param interpreterId participant who interprets, or null
   */
  record State(
      UUID id,
      UUID eventId,
      @Nullable UUID requestId,
      UUID hostId,
      UUID guestId,
      UUID slotId,
      UUID tableId,
      Instant startsAt,
      Instant endsAt,
      boolean active,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID interpreterId)
      implements Message.State {

    /** Without anybody who interprets. */
    public State(
        UUID id,
        UUID eventId,
        @Nullable UUID requestId,
        UUID hostId,
        UUID guestId,
        UUID slotId,
        UUID tableId,
        Instant startsAt,
        Instant endsAt,
        boolean active) {
      this(
          id, eventId, requestId, hostId, guestId, slotId, tableId, startsAt, endsAt, active, null);
    }
  }

  /** Two people have a slot and a table. */
  record MeetingConfirmed(Header header, State state) implements MeetingMessage {}

  /** Another slot or table. */
  record MeetingMoved(Header header, State state) implements MeetingMessage {}

  /** The slot and the table are free again. */
  record MeetingCancelled(Header header, State state) implements MeetingMessage {}
}
