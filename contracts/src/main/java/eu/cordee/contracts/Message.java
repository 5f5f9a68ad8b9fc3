package eu.cordee.contracts;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.UUID;

/**
 * A fact that one service publishes for the others. The JSON property {@code type} holds the
 * record's simple name.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
public sealed interface Message
    permits AllianceMessage,
        AnnouncementMessage,
        ClusterMessage,
        OrganisationMessage,
        PersonMessage,
        EventMessage,
        ParticipantMessage,
        SessionMessage,
        CommitmentMessage,
        AgendaMessage,
        RequestMessage,
        MeetingMessage,
        TimetableMessage,
        FindingMessage,
        WaitlistMessage {

  /** Identity, order and time of this fact. */
  Header header();

  /** The public state of the aggregate after the change. */
  State state();

  /** Key of the Kafka record: all facts of one aggregate stay in order. */
  default UUID aggregateId() {
    return state().id();
  }

  /**
   * Marks the last fact of an aggregate: its owner does not know it any more, and who keeps a copy
   * forgets it. It carries the state of before, so that it is read like every other fact.
   */
  interface Deletion {}

  /** Public state of an aggregate. */
  interface State {
    /** The aggregate's identity, UUIDv7. */
    UUID id();
  }
}
