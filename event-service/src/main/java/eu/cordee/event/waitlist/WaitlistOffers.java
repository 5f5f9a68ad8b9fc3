package eu.cordee.event.waitlist;

import eu.cordee.event.event.Event;
import eu.cordee.event.event.EventRepository;
import eu.cordee.event.event.FollowsEvent;
import eu.cordee.event.registration.ServesWaitlist;
import eu.cordee.event.time.DatabaseClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Offers places that are free to those who have waited longest: under the row's lock and in the
 * transaction that frees them, so that nobody comes in between.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class WaitlistOffers implements ServesWaitlist, FollowsEvent {

  private final EventRepository events;
  private final WaitingRepository waiting;
  private final WaitingFacts facts;
  private final WaitlistChoices choices;
  private final DatabaseClock clock;
  private final Session session;

  WaitlistOffers(
      EventRepository events,
      WaitingRepository waiting,
      WaitingFacts facts,
      WaitlistChoices choices,
      DatabaseClock clock,
      Session session) {
    this.events = events;
    this.waiting = waiting;
    this.facts = facts;
    this.choices = choices;
    this.clock = clock;
    this.session = session;
  }

  @Override
  public void placesMayBeFree(UUID eventId) {
    session.flush();
    events.lock(eventId);
    List<Waiting> late = waiting.notTakenInTime(eventId, clock.now());
    late.forEach(Waiting::expire);
    facts.tell(late);
    int places = events.placesToOffer(eventId);
    if (places > 0) {
      offer(eventId, waiting.next(eventId, places));
    }
  }

  private void offer(UUID eventId, List<Waiting> next) {
    if (next.isEmpty()) {
      return;
    }
    Instant patience = clock.now().plus(Duration.ofHours(choices.of(eventId).offerHours()));
    Instant start = choices.startOf(eventId);
    Instant until = patience.isBefore(start) ? patience : start;
    next.forEach(one -> one.offer(until));
    facts.tell(next);
  }

  @Override
  public void havePlaces(UUID eventId, Collection<UUID> personIds) {
    List<Waiting> placed = waiting.open(eventId, personIds);
    if (!placed.isEmpty()) {
      placed.forEach(Waiting::hasPlace);
      facts.tell(placed);
      placesMayBeFree(eventId);
    }
  }

  /** There may be more places now, or registration may be open again. */
  @Override
  public void changed(Event event) {
    placesMayBeFree(event.id());
  }

  @Override
  public void cancelled(Event event) {
    List<Waiting> all = waiting.open(event.id());
    all.forEach(Waiting::close);
    facts.tell(all);
  }

  @Override
  public void deleted(Event event) {
    // Nobody waits for a place at a draft.
  }
}
