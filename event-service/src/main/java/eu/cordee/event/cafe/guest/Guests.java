package eu.cordee.event.cafe.guest;

import eu.cordee.event.cafe.AlpCafe;
import eu.cordee.event.cafe.CafeAccess;
import eu.cordee.event.cafe.CafeRepository;
import eu.cordee.event.cafe.guest.InviteGuests.Invited;
import eu.cordee.event.programme.ProgrammeProblem;
import eu.cordee.event.registration.Participant;
import eu.cordee.event.registration.ParticipantRepository;
import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.Page;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.idempotency.Idempotent;
import eu.cordee.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who has a place in a café. */
@ApplicationScoped
class Guests {

  private final CafeAccess access;
  private final CafeRepository cafes;
  private final GuestRepository guests;
  private final CafePlaces places;
  private final ParticipantRepository participants;
  private final Caller caller;

  Guests(
      CafeAccess access,
      CafeRepository cafes,
      GuestRepository guests,
      CafePlaces places,
      ParticipantRepository participants,
      Caller caller) {
    this.access = access;
    this.cafes = cafes;
    this.guests = guests;
    this.places = places;
    this.participants = participants;
    this.caller = caller;
  }

  /** Holds a place for the caller, who cannot withdraw from the event meanwhile. */
  @Idempotent
  GuestView hold(UUID eventId, UUID cafeId) {
    access.insider(eventId).event().requirePublished();
    Participant me =
        participants
            .registeredShared(eventId, caller.personId())
            .orElseThrow(() -> new ProblemException(ProgrammeProblem.NOT_REGISTERED));
    return GuestView.of(places.hold(cafeId, me));
  }

  GuestView asItStands(UUID guestId) {
    return GuestView.of(guests.findById(guestId));
  }

  /** An organiser gives places to many at once, or to nobody where there are too few. */
  @Idempotent
  InvitedGuests invite(UUID eventId, UUID cafeId, InviteGuests wish) {
    AlpCafe cafe = access.organisedLocked(eventId, cafeId);
    access.insider(eventId).event().requireNotCancelled();
    Map<UUID, CafeGuest> present =
        guests.holdingPlacesIn(cafeId).stream()
            .collect(Collectors.toMap(CafeGuest::participantId, Function.identity()));
    List<Participant> coming = new ArrayList<>(invited(eventId, wish));
    coming.removeIf(one -> present.containsKey(one.id()));
    List<CafeGuest> added = places.holdAll(cafe, coming);
    Map<UUID, CafeGuest> all = new java.util.HashMap<>(present);
    added.forEach(guest -> all.put(guest.participantId(), guest));
    for (Invited one : wish.named()) {
      CafeGuest guest = all.get(one.participantId());
      if (guest == null) {
        throw stranger();
      }
      guest.describe(one.over(guest.traits()));
    }
    return new InvitedGuests(added.size(), present.size());
  }

  private List<Participant> invited(UUID eventId, InviteGuests wish) {
    if (wish.invitesEveryone()) {
      return participants.list("eventId = ?1 and state = REGISTERED order by id", eventId);
    }
    Set<UUID> ids = wish.named().stream().map(Invited::participantId).collect(Collectors.toSet());
    List<Participant> found =
        participants.list(
            "eventId = ?1 and id in ?2 and state = REGISTERED order by id", eventId, ids);
    if (found.size() < ids.size()) {
      throw stranger();
    }
    return found;
  }

  private static ProblemException stranger() {
    return ProblemException.badField("guests", "name somebody who does not take part in the event");
  }

  @Transactional
  Page<GuestView> list(UUID eventId, UUID cafeId) {
    access.organised(eventId, cafeId);
    return new Page<>(guests.allIn(cafeId).stream().map(GuestView::of).toList(), null);
  }

  @Transactional
  GuestView read(UUID eventId, UUID cafeId, UUID guestId) {
    return GuestView.of(find(eventId, cafeId, guestId));
  }

  @Transactional
  void withdraw(UUID eventId, UUID cafeId, UUID guestId) {
    places.giveBack(find(eventId, cafeId, guestId));
  }

  /** Of the caller, or of anybody for organisers; that others have one is nobody's business. */
  private CafeGuest find(UUID eventId, UUID cafeId, UUID guestId) {
    CafeAccess.Insider insider = access.insider(eventId);
    cafes.ofEvent(eventId, cafeId);
    return guests
        .findByIdOptional(guestId)
        .filter(guest -> guest.cafeId().equals(cafeId))
        .filter(guest -> insider.organiser() || isOf(insider, guest))
        .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
  }

  private static boolean isOf(CafeAccess.Insider insider, CafeGuest guest) {
    return insider.participant().filter(me -> me.id().equals(guest.participantId())).isPresent();
  }
}
