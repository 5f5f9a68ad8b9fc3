package eu.cordee.event.event;

import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Who may see and who may run this very event; every resource below an event asks here first. */
@ApplicationScoped
public class EventAccess {

  private final EventRepository events;
  private final Caller caller;

  EventAccess(EventRepository events, Caller caller) {
    this.events = events;
    this.caller = caller;
  }

  /**
   * An event that the caller may know of.
   *
   * @throws ProblemException 404 also for drafts of others
   */
  public Event visible(UUID eventId) {
    return visible(events.findByIdOptional(eventId));
  }

  /**
   * An event that the caller runs: one of its organisers, or an admin.
   *
   * @throws ProblemException 404 when the caller may not know of it, else 403
   */
  public Event organised(UUID eventId) {
    return organised(events.findByIdOptional(eventId));
  }

  /** The same with the event's row locked until the transaction ends. */
  public Event organisedLocked(UUID eventId) {
    return organised(events.findLocked(eventId));
  }

  /** An event that the caller may know of, with its row locked until the transaction ends. */
  public Event visibleLocked(UUID eventId) {
    return visible(events.findLocked(eventId));
  }

  /** Whether the caller runs the event. */
  public boolean organises(Event event) {
    return caller.hasRole("admin")
        || caller.knownPersonId().filter(event::isOrganisedBy).isPresent();
  }

  private Event visible(Optional<Event> found) {
    return found
        .filter(event -> event.isPublic() || organises(event))
        .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
  }

  private Event organised(Optional<Event> found) {
    Event event = visible(found);
    if (!organises(event)) {
      throw new ProblemException(KitProblem.NOT_ALLOWED, "Only organisers of this event may");
    }
    return event;
  }
}
