package eu.cordee.contracts;

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
      boolean active)
      implements Message.State {}

  /** A place is held and waits for the agenda. */
  record CommitmentRequested(Header header, State state) implements CommitmentMessage {}

  /** The place was given back, the time is free again. */
  record CommitmentWithdrawn(Header header, State state) implements CommitmentMessage {}
}
