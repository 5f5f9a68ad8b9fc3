package eu.cordee.event.cafe;

import eu.cordee.event.event.Event;
import eu.cordee.event.event.EventAccess;
import eu.cordee.event.event.FollowsEvent;
import eu.cordee.event.registration.Participant;
import eu.cordee.event.registration.ParticipantRepository;
import eu.cordee.kit.http.ETags;
import eu.cordee.kit.http.Page;
import eu.cordee.kit.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What organisers do with the cafés of their event. */
@ApplicationScoped
@Transactional
class Cafes implements FollowsEvent {

  private final EventAccess events;
  private final CafeAccess access;
  private final CafeRepository cafes;
  private final KeepsPlaces places;
  private final ParticipantRepository participants;

  Cafes(
      EventAccess events,
      CafeAccess access,
      CafeRepository cafes,
      KeepsPlaces places,
      ParticipantRepository participants) {
    this.events = events;
    this.access = access;
    this.cafes = cafes;
    this.places = places;
    this.participants = participants;
  }

  CafeView make(UUID eventId, WriteCafe wish) {
    Event event = events.organisedLocked(eventId);
    check(event, wish);
    AlpCafe cafe = new AlpCafe(eventId, wish);
    cafes.persistAndFlush(cafe);
    return CafeView.of(cafe, null, true);
  }

  CafeView change(UUID eventId, UUID id, @Nullable String ifMatch, WriteCafe wish) {
    Event event = events.organisedLocked(eventId);
    AlpCafe cafe = cafes.locked(eventId, id);
    ETags.require(ifMatch, cafe.version());
    if (cafe.state() != CafeState.PLANNED) {
      throw new ProblemException(CafeProblem.CAFE_HAS_BEGUN);
    }
    check(event, wish);
    int seats = wish.tables().stream().mapToInt(WriteCafe.WriteTable::seats).sum();
    if (seats < cafe.taken()) {
      throw new ProblemException(
          eu.cordee.event.event.EventProblem.CAPACITY_BELOW_TAKEN,
          cafe.taken() + " places are taken");
    }
    boolean moved =
        !cafe.startsAt().equals(wish.startsAt()) || !cafe.endsAt().equals(wish.endsAt());
    cafe.describe(wish);
    cafe.touch();
    places.askAgain(cafe, moved);
    cafes.flush();
    return view(eventId, cafe);
  }

  /** The event's dates must not change while a café is fitted into them. */
  private void check(Event event, WriteCafe wish) {
    event.requireNotCancelled();
    wish.checkWithin(event);
    for (int index = 0; index < wish.tables().size(); index++) {
      UUID host = wish.tables().get(index).hostId();
      if (host != null && !takesPart(event.id(), host)) {
        throw ProblemException.badField(
            "tables[" + index + "].hostId", "is not a participant of this event");
      }
    }
  }

  private boolean takesPart(UUID eventId, UUID participantId) {
    return participants
        .findByIdOptional(participantId)
        .filter(found -> found.eventId().equals(eventId))
        .filter(Participant::isRegistered)
        .isPresent();
  }

  Page<CafeView> list(UUID eventId) {
    access.insider(eventId);
    return new Page<>(
        cafes.ofEvent(eventId).stream().map(one -> view(eventId, one)).toList(), null);
  }

  CafeView read(UUID eventId, UUID id) {
    return view(eventId, access.visible(eventId, id));
  }

  private CafeView view(UUID eventId, AlpCafe cafe) {
    CafeAccess.Insider insider = access.insider(eventId);
    KeepsPlaces.Place mine =
        insider.participant().flatMap(me -> places.placeOf(cafe.id(), me.id())).orElse(null);
    return CafeView.of(cafe, mine, insider.organiser());
  }

  void cancel(UUID eventId, UUID id) {
    AlpCafe cafe = access.organisedLocked(eventId, id);
    // What its tables wrote down would be out of everybody's reach.
    if (cafe.state().isOver()) {
      throw new ProblemException(CafeProblem.CAFE_IS_OVER);
    }
    cancel(cafe);
  }

  private void cancel(AlpCafe cafe) {
    cafe.cancel();
    places.giveBackAll(cafe);
  }

  @Override
  public void changed(Event event) {
    List<AlpCafe> all = cafes.ofEvent(event.id());
    if (all.stream().anyMatch(cafe -> !event.spans(cafe.startsAt(), cafe.endsAt()))) {
      throw ProblemException.badField("startsAt", "and endsAt leave a café outside: move it first");
    }
  }

  @Override
  public void cancelled(Event event) {
    cafes.lockedOfEvent(event.id()).forEach(this::cancel);
  }
}
