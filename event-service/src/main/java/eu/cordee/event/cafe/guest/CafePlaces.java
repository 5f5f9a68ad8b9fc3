package eu.cordee.event.cafe.guest;

import eu.cordee.contracts.AgendaMessage;
import eu.cordee.event.cafe.AlpCafe;
import eu.cordee.event.cafe.CafeProblem;
import eu.cordee.event.cafe.CafeRepository;
import eu.cordee.event.cafe.KeepsPlaces;
import eu.cordee.event.commitment.AsksAgenda;
import eu.cordee.event.commitment.CommitmentFacts;
import eu.cordee.event.commitment.CommitmentState;
import eu.cordee.event.commitment.PlaceAnswer;
import eu.cordee.event.organisationcopy.KnownOrganisations;
import eu.cordee.event.registration.FollowsParticipant;
import eu.cordee.event.registration.Participant;
import eu.cordee.event.registration.RegistrationProblem;
import eu.cordee.kit.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The places of cafés: taken here, confirmed or refused by the agenda, as those of sessions are.
 * The café's row is locked first by whoever changes the number of places taken, and several cafés
 * in the order of their ids, so that nobody waits for anybody in a circle.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CafePlaces implements KeepsPlaces, FollowsParticipant, AsksAgenda {

  private final CafeRepository cafes;
  private final GuestRepository guests;
  private final CommitmentFacts commitments;
  private final KnownOrganisations organisations;

  CafePlaces(
      CafeRepository cafes,
      GuestRepository guests,
      CommitmentFacts commitments,
      KnownOrganisations organisations) {
    this.cafes = cafes;
    this.guests = guests;
    this.commitments = commitments;
    this.organisations = organisations;
  }

  /**
   * Holds a place and asks the agenda. The café is read only once its row is locked.
   *
   * @throws ProblemException 404 without such a café, 409 when no place is left or the participant
   *     has one
   */
  CafeGuest hold(UUID cafeId, Participant participant) {
    boolean taken = cafes.takePlaces(cafeId, 1);
    AlpCafe cafe = cafes.ofEvent(participant.eventId(), cafeId);
    if (guests.holding(cafeId, participant.id()).isPresent()) {
      throw new ProblemException(CafeProblem.ALREADY_A_GUEST);
    }
    requireTaken(cafe, taken);
    CafeGuest guest = guest(cafe, participant);
    commitments.requested(cafe.occasion(), List.of(guest));
    return guest;
  }

  /** Holds a place for each of them or for none. */
  List<CafeGuest> holdAll(AlpCafe cafe, Collection<Participant> participants) {
    requireTaken(cafe, cafes.takePlaces(cafe.id(), participants.size()));
    List<CafeGuest> all = participants.stream().map(one -> guest(cafe, one)).toList();
    commitments.requested(cafe.occasion(), all);
    return all;
  }

  /**
   * Who was here before is the same guest, with what organisers said of them: wishes about them go
   * on counting, and so do the people they have met.
   */
  private CafeGuest guest(AlpCafe cafe, Participant participant) {
    return guests
        .latest(cafe.id(), participant.id())
        .map(CafePlaces::comesBack)
        .orElseGet(() -> stranger(cafe, participant));
  }

  private static CafeGuest comesBack(CafeGuest guest) {
    guest.askAgain();
    return guest;
  }

  private CafeGuest stranger(AlpCafe cafe, Participant participant) {
    CafeGuest guest = new CafeGuest(cafe.id(), participant);
    guest.describe(traits(participant.organisationId()));
    return guest;
  }

  private static void requireTaken(AlpCafe cafe, boolean taken) {
    if (!taken) {
      throw new ProblemException(
          cafe.state().isOver() ? CafeProblem.CAFE_IS_OVER : RegistrationProblem.CAPACITY_FULL);
    }
  }

  /** Gives the place back, at the guest's wish or because they left. */
  public void giveBack(CafeGuest guest) {
    AlpCafe cafe = lockBoth(guest);
    if (guest.holdsPlace()) {
      guest.claim().withdraw();
      release(cafe, List.of(guest));
    }
  }

  @Override
  public void giveBackAll(AlpCafe cafe) {
    List<CafeGuest> holding = guests.holdingPlacesLocked(cafe.id());
    holding.forEach(guest -> guest.claim().callOff());
    release(cafe, holding);
  }

  /** The agenda shows title and place, and has to agree to another time. */
  @Override
  public void askAgain(AlpCafe cafe, boolean moved) {
    List<CafeGuest> holding = guests.holdingPlacesLocked(cafe.id());
    if (moved) {
      holding.forEach(guest -> guest.askAgain());
    }
    commitments.requested(cafe.occasion(), holding);
  }

  @Override
  public Optional<Place> placeOf(UUID cafeId, UUID participantId) {
    return guests
        .latest(cafeId, participantId)
        .filter(guest -> guest.state() != CommitmentState.WITHDRAWN)
        .map(guest -> new Place(guest.id(), guest.state()));
  }

  @Override
  public void withdrawn(Participant participant) {
    guests.holdingPlacesOf(participant.id()).forEach(this::giveBack);
  }

  @Override
  public boolean answered(AgendaMessage message) {
    @Nullable CafeGuest guest = guests.findById(message.aggregateId());
    if (guest == null) {
      return false;
    }
    switch (message) {
      case AgendaMessage.CommitmentAccepted accepted -> confirm(guest, accepted);
      case AgendaMessage.CommitmentRefused refused -> refuse(guest, refused);
      case AgendaMessage.CommitmentReleased released -> {
        // We withdrew it ourselves, so the place is given back already.
      }
    }
    return true;
  }

  private void confirm(CafeGuest guest, AgendaMessage answer) {
    guests.getEntityManager().refresh(guest, LockModeType.PESSIMISTIC_WRITE);
    if (guest.isAnsweredBy(answer)) {
      guest.claim().confirm();
    }
  }

  private void refuse(CafeGuest guest, AgendaMessage.CommitmentRefused answer) {
    AlpCafe cafe = lockBoth(guest);
    if (guest.isAnsweredBy(answer)) {
      guest.claim().refuse(PlaceAnswer.reason(answer));
      release(cafe, List.of(guest));
    }
  }

  /** The café first; the guest is read again, since it was found before the lock. */
  private AlpCafe lockBoth(CafeGuest guest) {
    AlpCafe cafe = cafes.locked(guest.cafeId());
    guests.getEntityManager().refresh(guest, LockModeType.PESSIMISTIC_WRITE);
    return cafe;
  }

  private void release(AlpCafe cafe, List<CafeGuest> leaving) {
    commitments.withdrawn(cafe.occasion(), leaving);
    cafes.giveBack(cafe.id(), leaving.size());
  }

  private GuestTraits traits(@Nullable UUID organisationId) {
    return Optional.ofNullable(organisationId)
        .flatMap(organisations::find)
        .map(GuestTraits::of)
        .orElse(GuestTraits.UNKNOWN);
  }
}
