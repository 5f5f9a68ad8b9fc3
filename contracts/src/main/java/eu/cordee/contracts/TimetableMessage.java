package eu.cordee.contracts;

import java.util.UUID;

/**
 * Topic {@code timetables.v1}: results of scheduling that were made public, told by
 * matchmaking-service.
 */
public sealed interface TimetableMessage extends Message {

  @Override
  State state();

  /**
   * A published timetable.
   *
   * @param placed meetings that it placed
   * @param requested accepted requests that it had to place
   */
  record State(UUID id, UUID eventId, int placed, int requested, boolean active)
      implements Message.State {}

  /** The meetings of this run are in the agendas. */
  record TimetablePublished(Header header, State state) implements TimetableMessage {}

  /** Its meetings were taken back. */
  record TimetableRolledBack(Header header, State state) implements TimetableMessage {}
}
