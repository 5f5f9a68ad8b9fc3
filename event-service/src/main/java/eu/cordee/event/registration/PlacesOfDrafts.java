package eu.cordee.event.registration;

import eu.cordee.event.event.Event;
import eu.cordee.event.event.EventRepository;
import eu.cordee.event.event.FollowsEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Takes back all places of a draft that is thrown away. */
@ApplicationScoped
class PlacesOfDrafts implements FollowsEvent {

  private final EventRepository events;
  private final ParticipantRepository participants;
  private final ParticipantFacts facts;

  PlacesOfDrafts(
      EventRepository events, ParticipantRepository participants, ParticipantFacts facts) {
    this.events = events;
    this.participants = participants;
    this.facts = facts;
  }

  @Override
  public void changed(Event event) {
    // Places do not depend on the description.
  }

  @Override
  public void cancelled(Event event) {
    // Who takes part finds the event where it was, and reads there that it is cancelled.
  }

  @Override
  public void deleted(Event event) {
    List<Participant> registered = participants.registeredIn(event.id());
    registered.forEach(Participant::withdraw);
    facts.withdrawn(registered);
    events.giveBackPlaces(event.id(), registered.size());
  }
}
