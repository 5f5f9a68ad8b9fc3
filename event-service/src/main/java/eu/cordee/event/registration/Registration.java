package eu.cordee.event.registration;

import eu.cordee.event.event.Event;
import eu.cordee.event.event.EventAccess;
import eu.cordee.event.event.EventRepository;
import eu.cordee.event.personcopy.KnownPeople;
import eu.cordee.event.time.DatabaseClock;
import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.idempotency.Idempotent;
import eu.cordee.kit.identity.Caller;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;

/**
 * Gives places away and takes them back. The event's row is locked first by whoever changes the
 * number of places taken, so that nobody waits for anybody in a circle.
 */
@ApplicationScoped
public class Registration {

  private final EventAccess access;
  private final EventRepository events;
  private final ParticipantRepository participants;
  private final ParticipantFacts facts;
  private final ParticipantViews views;
  private final List<FollowsParticipant> followers;
  private final ServesWaitlist waitlist;
  private final RefusedOrganisers refused;
  private final KnownPeople people;
  private final DatabaseClock clock;
  private final Caller caller;

  Registration(
      EventAccess access,
      EventRepository events,
      ParticipantRepository participants,
      ParticipantFacts facts,
      ParticipantViews views,
      @All List<FollowsParticipant> followers,
      ServesWaitlist waitlist,
      RefusedOrganisers refused,
      KnownPeople people,
      DatabaseClock clock,
      Caller caller) {
    this.access = access;
    this.events = events;
    this.participants = participants;
    this.facts = facts;
    this.views = views;
    this.followers = followers;
    this.waitlist = waitlist;
    this.refused = refused;
    this.people = people;
    this.clock = clock;
    this.caller = caller;
  }

  /** The caller registers somebody; asks whether the caller may. */
  @Idempotent
  ParticipantView register(UUID eventId, UUID personId) {
    Event event = access.visible(eventId);
    boolean inTurn = !access.organises(event);
    if (inTurn) {
      mayRegisterThemselves(event, personId);
    }
    event.requireNotCancelled();
    boolean byOthers = caller.knownPersonId().filter(personId::equals).isEmpty();
    if (byOthers) {
      refused.requireWelcome(event, List.of(personId));
    } else {
      refused.trust(personId, event);
    }
    boolean taken = takePlace(eventId, inTurn);
    return views.of(event, givePlace(eventId, personId, byOthers, taken));
  }

  private void mayRegisterThemselves(Event event, UUID personId) {
    if (!personId.equals(caller.personId())) {
      throw new ProblemException(KitProblem.NOT_ALLOWED, "Only organisers may register others");
    }
    event.requirePublished();
    if (!event.registrationOpen()) {
      throw new ProblemException(RegistrationProblem.REGISTRATION_CLOSED);
    }
  }

  /**
   * Somebody who waited takes the place that is offered to them.
   *
   * @param event locked; the offer has ended in this transaction, so that its place is there
   */
  public ParticipantView admit(Event event, UUID personId) {
    refused.trust(personId, event);
    boolean taken = events.takePlaces(event.id(), 1);
    return views.of(event, givePlace(event.id(), personId, false, taken));
  }

  /**
   * The place is taken before anything else is asked, because then the row is locked. Where none is
   * left, offers whose time is over end first: they hold nothing, whether anybody has looked or
   * not.
   */
  private boolean takePlace(UUID eventId, boolean inTurn) {
    if (takesPlace(eventId, inTurn)) {
      return true;
    }
    waitlist.placesMayBeFree(eventId);
    return takesPlace(eventId, inTurn);
  }

  private boolean takesPlace(UUID eventId, boolean inTurn) {
    return inTurn ? events.takePlaceInTurn(eventId) : events.takePlaces(eventId, 1);
  }

  private Participant givePlace(UUID eventId, UUID personId, boolean byOthers, boolean taken) {
    if (participants.registered(eventId, personId).isPresent()) {
      throw new ProblemException(RegistrationProblem.ALREADY_REGISTERED);
    }
    if (!taken) {
      throw new ProblemException(RegistrationProblem.CAPACITY_FULL);
    }
    Participant participant =
        new Participant(
            eventId, personId, people.organisation(personId, eventId), clock.now(), byOthers);
    facts.registered(List.of(participant));
    waitlist.havePlaces(eventId, List.of(personId));
    return participant;
  }

  /** A participant withdraws, or an organiser withdraws them. */
  @Transactional
  void withdraw(UUID eventId, UUID participantId) {
    Event event = access.visibleLocked(eventId);
    Participant participant =
        participants
            .findByIdOptional(participantId)
            .filter(found -> found.eventId().equals(eventId))
            .filter(found -> isMine(found) || access.organises(event))
            .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    if (participant.isRegistered()) {
      takeBack(participant);
    }
  }

  /**
   * Withdraws somebody who was erased from everything that is not over; what took place stays, by
   * their id. Called in the transaction that learns it, and again whenever it is told again.
   */
  @Transactional(TxType.MANDATORY)
  public void withdrawErased(UUID personId) {
    List<UUID> registeredAt =
        participants.registeredAnywhere(personId).stream()
            .map(Participant::eventId)
            .distinct()
            .sorted()
            .toList();
    for (UUID eventId : registeredAt) {
      Event event = events.findById(eventId, LockModeType.PESSIMISTIC_WRITE);
      if (event.endsAt().isAfter(clock.now())) {
        // Read again, since they may have withdrawn before the event was locked.
        participants.registered(eventId, personId).ifPresent(this::takeBack);
      }
    }
  }

  private void takeBack(Participant participant) {
    participant.withdraw();
    facts.withdrawn(participant);
    followers.forEach(follower -> follower.withdrawn(participant));
    events.giveBackPlaces(participant.eventId(), 1);
    waitlist.placesMayBeFree(participant.eventId());
  }

  private boolean isMine(Participant participant) {
    return caller.knownPersonId().filter(participant.personId()::equals).isPresent();
  }
}
