package eu.cordee.event.cafe;

import eu.cordee.event.commitment.CommitmentState;
import eu.cordee.event.event.Event;
import eu.cordee.event.event.EventAccess;
import eu.cordee.event.event.FollowsEvent;
import eu.cordee.event.registration.Participant;
import eu.cordee.event.registration.ParticipantRepository;
import eu.cordee.kit.http.ETags;
import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.Page;
import eu.cordee.kit.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
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
    return view(access.insider(eventId), cafe).orElseThrow();
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
    CafeAccess.Insider insider = access.insider(eventId);
    return new Page<>(
        cafes.everOfEvent(eventId).stream().flatMap(one -> view(insider, one).stream()).toList(),
        null);
  }

  CafeView read(UUID eventId, UUID id) {
    CafeAccess.Insider insider = access.insider(eventId);
    return cafes
        .everOfEvent(eventId, id)
        .flatMap(cafe -> view(insider, cafe))
        .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
  }

  /** A cancelled café is still there for those who had a place in it, to say that it is off. */
  private Optional<CafeView> view(CafeAccess.Insider insider, AlpCafe cafe) {
    KeepsPlaces.@Nullable Place mine =
        insider.participant().flatMap(me -> places.placeOf(cafe.id(), me.id())).orElse(null);
    return cafe.state() != CafeState.CANCELLED || isCalledOff(mine)
        ? Optional.of(CafeView.of(cafe, mine, insider.organiser()))
        : Optional.empty();
  }

  private static boolean isCalledOff(KeepsPlaces.@Nullable Place mine) {
    return mine != null && mine.state() == CommitmentState.CALLED_OFF;
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
