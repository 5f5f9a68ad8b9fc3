package eu.cordee.event.event;

import eu.cordee.contracts.EventMessage;
import eu.cordee.contracts.EventMessage.EventCancelled;
import eu.cordee.contracts.EventMessage.EventChanged;
import eu.cordee.contracts.EventMessage.EventCreated;
import eu.cordee.contracts.EventMessage.EventDeleted;
import eu.cordee.contracts.EventMessage.EventPublished;
import eu.cordee.contracts.Header;
import eu.cordee.contracts.Topic;
import eu.cordee.event.venue.MeetingTableRepository;
import eu.cordee.kit.message.Outbox;
import eu.cordee.kit.message.Republisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.BiFunction;

/** Tells events to the other services. */
@ApplicationScoped
class EventFacts implements Republisher {

  private final Outbox outbox;
  private final SlotRepository slots;
  private final MeetingTableRepository tables;

  EventFacts(Outbox outbox, SlotRepository slots, MeetingTableRepository tables) {
    this.outbox = outbox;
    this.slots = slots;
    this.tables = tables;
  }

  void created(Event event) {
    tell(event, EventCreated::new);
  }

  void changed(Event event) {
    tell(event, EventChanged::new);
  }

  void published(Event event) {
    tell(event, EventPublished::new);
  }

  void cancelled(Event event) {
    tell(event, EventCancelled::new);
  }

  void deleted(Event event) {
    tell(event, EventDeleted::new);
  }

  private void tell(Event event, BiFunction<Header, EventMessage.State, EventMessage> fact) {
    outbox.publish(event, header -> fact.apply(header, state(event)));
  }

  @Override
  public Topic topic() {
    return Topic.EVENTS;
  }

  @Override
  public Batch republish(UUID after, int limit) {
    return outbox.republish(Event.class, "true", after, limit, all -> this::current);
  }

  private EventMessage current(Event event, Header header) {
    return switch (event.status()) {
      case DRAFT -> new EventChanged(header, state(event));
      case PUBLISHED -> new EventPublished(header, state(event));
      case CANCELLED -> new EventCancelled(header, state(event));
    };
  }

  private EventMessage.State state(Event event) {
    return new EventMessage.State(
        event.id(),
        event.kind().told(),
        event.status().told(),
        event.title(),
        event.zone(),
        event.venue(),
        event.startsAt(),
        event.endsAt(),
        slots.ofEvent(event.id()).stream()
            .map(s -> new EventMessage.Slot(s.id(), s.number(), s.startsAt(), s.endsAt()))
            .toList(),
        tables.ofEvent(event.id()).stream()
            .map(t -> new EventMessage.Table(t.id(), t.number(), t.label()))
            .toList(),
        event.organiserIds().stream().sorted().toList());
  }
}
