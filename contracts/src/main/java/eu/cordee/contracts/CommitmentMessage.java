package eu.cordee.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * Topic {@code commitments.v1}: what event-service asks the agenda to hold: session places, café
 * seats, duties.
 */
public sealed interface CommitmentMessage extends Message {

  @Override
  State state();

  /** What the time is for. */
  enum Kind {
    SESSION,
    CAFE,
    DUTY
  }

  /**
   * A commitment.
   *
   * @param sourceId the session, café or duty it belongs to
   * @param title what the agenda shows
   * @param place room or table as shown to people
   * @param active false once withdrawn
   * @param calledOff withdrawn because the session or café will not take place; only told where
   *     true, for it was not always told
   */
  record State(
      UUID id,
      UUID eventId,
      UUID participantId,
      UUID personId,
      Kind kind,
      UUID sourceId,
      String title,
      String place,
      Instant startsAt,
      Instant endsAt,
      boolean active,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean calledOff)
      implements Message.State {}

  /** A place is held and waits for the agenda. */
  record CommitmentRequested(Header header, State state) implements CommitmentMessage {}

  /** The place was given back or its session or café called off, the time is free again. */
  record CommitmentWithdrawn(Header header, State state) implements CommitmentMessage {}
}
