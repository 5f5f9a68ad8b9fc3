package eu.cordee.event.event;

import eu.cordee.contracts.EventMessage;
import java.util.Set;

/** Where an event stands, and where it may go from there. */
public enum EventStatus {
  DRAFT,
  PUBLISHED,
  CANCELLED;

  private Set<EventStatus> next() {
    return switch (this) {
      case DRAFT -> Set.of(PUBLISHED, CANCELLED);
      case PUBLISHED -> Set.of(CANCELLED);
      case CANCELLED -> Set.of();
    };
  }

  boolean mayBecome(EventStatus other) {
    return next().contains(other);
  }

  EventMessage.Status told() {
    return EventMessage.Status.valueOf(name());
  }
}
