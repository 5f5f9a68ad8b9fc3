package eu.cordee.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Topic {@code events.v1}: fairs, cafés, workshops and so on, told by event-service. */
public sealed interface EventMessage extends Message {

  @Override
  State state();

  /** Kind of event. */
  enum Kind {
    FAIR,
    WORKSHOP,
    CAFE,
    NETWORKING_DAY,
    CONFERENCE,
    ROADSHOW,
    DELEGATION,
    EXHIBITION,
    TRAINING
  }

  /** Where an event stands. */
  enum Status {
    DRAFT,
    PUBLISHED,
    CANCELLED
  }

  /**
   * A meeting interval of the event.
   *
   * @param number from 1, in time order
   */
  record Slot(UUID id, int number, Instant startsAt, Instant endsAt) {}

  /**
   * A numbered meeting place.
   *
   * @param number from 1
   * @param label what stands on the sign, for instance {@code A12}
   */
  record Table(UUID id, int number, String label) {}

  /**
   * An event.
   *
   * @param zone IANA zone of the venue
   * @param organiserIds people with the role organiser of this event
   */
  record State(
      UUID id,
      Kind kind,
      Status status,
      String title,
      String zone,
      String venue,
      Instant startsAt,
      Instant endsAt,
      List<Slot> slots,
      List<Table> tables,
      List<UUID> organiserIds)
      implements Message.State {}

  /** A draft was made. */
  record EventCreated(Header header, State state) implements EventMessage {}

  /** Slots, tables, dates, organisers or text changed. */
  record EventChanged(Header header, State state) implements EventMessage {}

  /** It became visible to everyone. */
  record EventPublished(Header header, State state) implements EventMessage {}

  /** It will not take place. */
  record EventCancelled(Header header, State state) implements EventMessage {}

  /** A draft was thrown away. */
  record EventDeleted(Header header, State state) implements EventMessage, Deletion {}
}
