package eu.cordee.matchmaking.testing;

import eu.cordee.contracts.EventMessage;
import java.util.List;
import java.util.UUID;

/** A fair with slots, tables, an organiser and guests, known to the service through messages. */
public record Fair(EventMessage.State event, Guest organiser, List<Guest> guests) {

  public UUID id() {
    return event.id();
  }

  public Guest guest(int index) {
    return guests.get(index);
  }

  public UUID slot(int index) {
    return event.slots().get(index).id();
  }

  public UUID table(int index) {
    return event.tables().get(index).id();
  }

  /** The path of something at this fair. */
  public String path(String rest) {
    return "/events/" + id() + rest;
  }
}
