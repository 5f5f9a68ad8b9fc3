package eu.cordee.event.waitlist;

import eu.cordee.event.event.Event;
import eu.cordee.event.event.EventAccess;
import eu.cordee.event.event.EventRepository;
import eu.cordee.event.personcopy.KnownNames;
import eu.cordee.event.personcopy.PersonName;
import eu.cordee.event.registration.ParticipantRepository;
import eu.cordee.event.registration.ParticipantView;
import eu.cordee.event.registration.Registration;
import eu.cordee.event.registration.RegistrationProblem;
import eu.cordee.event.time.DatabaseClock;
import eu.cordee.kit.http.Cursor;
import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.Page;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.idempotency.Idempotent;
import eu.cordee.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people do who wait for a place. Every change locks the event's row first. */
@ApplicationScoped
class Waitlist {

  private final EventAccess access;
  private final EventRepository events;
  private final WaitingRepository waiting;
  private final WaitingFacts facts;
  private final WaitlistOffers offers;
  private final WaitlistChoices choices;
  private final ParticipantRepository participants;
  private final Registration registration;
  private final KnownNames names;
  private final DatabaseClock clock;
  private final Caller caller;

  Waitlist(
      EventAccess access,
      EventRepository events,
      WaitingRepository waiting,
      WaitingFacts facts,
      WaitlistOffers offers,
      WaitlistChoices choices,
      ParticipantRepository participants,
      Registration registration,
      KnownNames names,
      DatabaseClock clock,
      Caller caller) {
    this.access = access;
    this.events = events;
    this.waiting = waiting;
    this.facts = facts;
    this.offers = offers;
    this.choices = choices;
    this.participants = participants;
    this.registration = registration;
    this.names = names;
    this.clock = clock;
    this.caller = caller;
  }

  /** The caller comes last. */
  @Idempotent
  WaitingView join(UUID eventId) {
    Event event = access.visibleLocked(eventId);
    UUID me = caller.personId();
    event.requirePublished();
    Instant now = clock.now();
    if (!event.registrationOpen() || !event.startsAt().isAfter(now)) {
      throw new ProblemException(RegistrationProblem.REGISTRATION_CLOSED);
    }
    if (participants.registered(eventId, me).isPresent()) {
      throw new ProblemException(RegistrationProblem.ALREADY_REGISTERED);
    }
    offers.placesMayBeFree(eventId);
    if (!waiting.open(eventId, List.of(me)).isEmpty()) {
      throw new ProblemException(WaitlistProblem.ALREADY_WAITING);
    }
    if (events.placesToOffer(eventId) > 0) {
      throw new ProblemException(WaitlistProblem.PLACES_LEFT);
    }
    Waiting mine = new Waiting(eventId, me, now);
    facts.tell(List.of(mine));
    return view(mine);
  }

  /** As the caller stands now: waiting, with an offer, or with one that they did not take. */
  @Transactional
  WaitingView mine(UUID eventId) {
    access.visible(eventId);
    return waiting
        .newest(eventId, caller.personId())
        .filter(one -> one.state().isOpen() || one.state() == WaitingState.EXPIRED)
        .map(this::view)
        .orElseThrow(Waitlist::isNotThere);
  }

  /** The caller takes the place that is offered to them. */
  @Idempotent
  ParticipantView accept(UUID eventId) {
    Event event = access.visibleLocked(eventId);
    event.requirePublished();
    Waiting mine = openOne(eventId);
    mine.accept(clock.now());
    facts.tell(List.of(mine));
    return registration.admit(event, mine.personId());
  }

  /** The caller waits no longer; what was offered to them is offered to the next. */
  @Transactional
  void leave(UUID eventId) {
    access.visibleLocked(eventId);
    Waiting mine = openOne(eventId);
    mine.leave();
    facts.tell(List.of(mine));
    offers.placesMayBeFree(eventId);
  }

  /** Who waits and who has an offer, in their order; for organisers. */
  @Transactional
  Page<WaitingView> list(UUID eventId, @Nullable String cursor, int limit) {
    access.organised(eventId);
    Page<WaitingRepository.Place> line =
        Page.of(
            waiting.line(eventId, after(cursor), limit + 1),
            limit,
            place -> String.valueOf(place.number()),
            place -> place);
    Map<UUID, Waiting> all =
        waiting.byId(line.items().stream().map(WaitingRepository.Place::id).toList());
    Map<UUID, PersonName> known =
        names.at(eventId, all.values().stream().map(Waiting::personId).toList());
    return new Page<>(
        line.items().stream()
            .map(place -> view(all.get(place.id()), known, place.position()))
            .toList(),
        line.next());
  }

  @Transactional
  WaitlistRules rules(UUID eventId) {
    access.organised(eventId);
    return choices.of(eventId);
  }

  @Transactional
  WaitlistRules choose(UUID eventId, WaitlistRules rules) {
    access.organisedLocked(eventId);
    choices.choose(eventId, rules);
    return rules;
  }

  private Waiting openOne(UUID eventId) {
    return waiting.open(eventId, List.of(caller.personId())).stream()
        .findFirst()
        .orElseThrow(Waitlist::isNotThere);
  }

  private WaitingView view(Waiting one) {
    Integer position =
        one.state() == WaitingState.WAITING ? Integer.valueOf(waiting.position(one.id())) : null;
    return view(one, names.at(one.eventId(), List.of(one.personId())), position);
  }

  private static WaitingView view(
      Waiting one, Map<UUID, PersonName> known, @Nullable Integer position) {
    return WaitingView.of(one, known.getOrDefault(one.personId(), PersonName.UNKNOWN), position);
  }

  private static long after(@Nullable String cursor) {
    String position = Cursor.read(cursor);
    try {
      return position == null ? 0 : Long.parseLong(position);
    } catch (NumberFormatException notOurs) {
      throw ProblemException.badField("cursor", "is not a cursor of this list");
    }
  }

  private static ProblemException isNotThere() {
    return new ProblemException(KitProblem.NOT_FOUND, "You do not wait for a place here");
  }
}
