package eu.cordee.event.programme;

import eu.cordee.event.commitment.CommitmentState;
import eu.cordee.event.event.Event;
import eu.cordee.event.event.EventAccess;
import eu.cordee.event.registration.Participant;
import eu.cordee.event.registration.ParticipantRepository;
import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.Page;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.idempotency.Idempotent;
import eu.cordee.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What participants do with their places in sessions. */
@ApplicationScoped
class Signups {

  private final EventAccess access;
  private final ParticipantRepository participants;
  private final SignupRepository signups;
  private final Places places;
  private final Caller caller;

  Signups(
      EventAccess access,
      ParticipantRepository participants,
      SignupRepository signups,
      Places places,
      Caller caller) {
    this.access = access;
    this.participants = participants;
    this.signups = signups;
    this.places = places;
    this.caller = caller;
  }

  /** Holds a place for the caller, who cannot withdraw from the event meanwhile. */
  @Idempotent
  SignupView hold(UUID eventId, UUID sessionId) {
    access.visible(eventId).requirePublished();
    Participant me =
        participants
            .registeredShared(eventId, caller.personId())
            .orElseThrow(() -> new ProblemException(ProgrammeProblem.NOT_REGISTERED));
    return SignupView.of(places.hold(sessionId, me));
  }

  /** The caller's last word on each session, and the agenda's. */
  @Transactional
  Page<SignupView> mine(UUID eventId) {
    access.visible(eventId);
    Map<UUID, SignupView> latest = new LinkedHashMap<>();
    signups
        .ofPerson(eventId, caller.personId())
        .forEach(signup -> latest.put(signup.sessionId(), SignupView.of(signup)));
    List<SignupView> shown =
        latest.values().stream().filter(view -> view.state() != CommitmentState.WITHDRAWN).toList();
    return new Page<>(shown, null);
  }

  /** Whoever asks has just held it. */
  SignupView asItStands(UUID signupId) {
    return SignupView.of(signups.findById(signupId));
  }

  @Transactional
  SignupView read(UUID eventId, UUID signupId) {
    return SignupView.of(find(eventId, signupId));
  }

  @Transactional
  void withdraw(UUID eventId, UUID signupId) {
    places.giveBack(find(eventId, signupId));
  }

  /** Of the caller, or of anybody for organisers; that others have one is nobody's business. */
  private Signup find(UUID eventId, UUID signupId) {
    Event event = access.visible(eventId);
    return signups
        .findByIdOptional(signupId)
        .filter(signup -> signup.eventId().equals(eventId))
        .filter(signup -> isMine(signup) || access.organises(event))
        .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
  }

  private boolean isMine(Signup signup) {
    return caller.knownPersonId().filter(signup.personId()::equals).isPresent();
  }
}
