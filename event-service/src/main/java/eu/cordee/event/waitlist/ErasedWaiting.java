package eu.cordee.event.waitlist;

import eu.cordee.event.event.EventRepository;
import eu.cordee.kit.identity.PersonErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Somebody was erased: they wait nowhere any more, and what was offered to them goes on. */
@ApplicationScoped
class ErasedWaiting {

  private final EventRepository events;
  private final WaitingRepository waiting;
  private final WaitingFacts facts;
  private final WaitlistOffers offers;
  private final Session session;

  ErasedWaiting(
      EventRepository events,
      WaitingRepository waiting,
      WaitingFacts facts,
      WaitlistOffers offers,
      Session session) {
    this.events = events;
    this.waiting = waiting;
    this.facts = facts;
    this.offers = offers;
    this.session = session;
  }

  /** In the transaction that stores the registry's message. */
  void follow(@Observes PersonErased gone) {
    for (UUID eventId : waiting.eventsOf(gone.personId())) {
      events.lock(eventId);
      // Read behind the lock: an offer may have come or gone meanwhile.
      List<Waiting> open = waiting.open(eventId, List.of(gone.personId()));
      open.forEach(session::refresh);
      List<Waiting> left = open.stream().filter(one -> one.state().isOpen()).toList();
      left.forEach(Waiting::leave);
      facts.tell(left);
      offers.placesMayBeFree(eventId);
    }
  }
}
