package eu.cordee.event.event;

import eu.cordee.contracts.EventMessage;

/** Kind of event; the same words as in the published language. */
public enum EventKind {
  FAIR,
  WORKSHOP,
  CAFE,
  NETWORKING_DAY,
  CONFERENCE,
  ROADSHOW,
  DELEGATION,
  EXHIBITION,
  TRAINING;

  EventMessage.Kind told() {
    return EventMessage.Kind.valueOf(name());
  }
}
