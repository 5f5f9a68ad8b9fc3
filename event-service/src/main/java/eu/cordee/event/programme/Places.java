package eu.cordee.event.programme;

import eu.cordee.contracts.AgendaMessage;
import eu.cordee.event.commitment.AsksAgenda;
import eu.cordee.event.commitment.CommitmentFacts;
import eu.cordee.event.commitment.PlaceAnswer;
import eu.cordee.event.registration.FollowsParticipant;
import eu.cordee.event.registration.Participant;
import eu.cordee.event.registration.RegistrationProblem;
import eu.cordee.kit.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The places of sessions: taken here, confirmed or refused by the agenda. The session's row is
 * locked first by whoever changes the number of places taken, and several sessions in the order of
 * their ids, so that nobody waits for anybody in a circle.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Places implements FollowsParticipant, AsksAgenda {

  private final SessionRepository sessions;
  private final SignupRepository signups;
  private final CommitmentFacts facts;

  Places(SessionRepository sessions, SignupRepository signups, CommitmentFacts facts) {
    this.sessions = sessions;
    this.signups = signups;
    this.facts = facts;
  }

  /**
   * Holds a place and asks the agenda. The session is read only once its row is locked.
   *
   * @throws ProblemException 404 without such a session, 409 when no place is left or the
   *     participant has one
   */
  Signup hold(UUID sessionId, Participant participant) {
    boolean taken = sessions.takePlace(sessionId);
    Session session = sessions.inProgramme(participant.eventId(), sessionId);
    if (signups.holdsPlace(sessionId, participant.id())) {
      throw new ProblemException(ProgrammeProblem.ALREADY_SIGNED_UP);
    }
    if (!taken) {
      throw new ProblemException(RegistrationProblem.CAPACITY_FULL);
    }
    Signup signup = new Signup(sessionId, participant);
    facts.requested(session.occasion(), List.of(signup));
    return signup;
  }

  /** Gives the place back at the participant's wish. */
  void giveBack(Signup signup) {
    Session session = lockBoth(signup);
    if (signup.holdsPlace()) {
      signup.claim().withdraw();
      release(session, List.of(signup));
    }
  }

  /** Gives all places of a session back, because it will not take place. */
  void giveBackAll(Session session) {
    List<Signup> holding = signups.holdingPlacesIn(session.id());
    holding.forEach(signup -> signup.claim().callOff());
    release(session, holding);
  }

  /** The agenda said no: the place is given back, with the reason. */
  void refuse(Signup signup, AgendaMessage.CommitmentRefused answer) {
    Session session = lockBoth(signup);
    if (signup.isAnsweredBy(answer)) {
      signup.claim().refuse(PlaceAnswer.reason(answer));
      release(session, List.of(signup));
    }
  }

  /** The agenda shows title and room, and has to agree to another time. */
  void askAgain(Session session, boolean moved) {
    List<Signup> holding = signups.holdingPlacesIn(session.id());
    if (moved) {
      holding.forEach(signup -> signup.askAgain());
    }
    facts.requested(session.occasion(), holding);
  }

  @Override
  public void withdrawn(Participant participant) {
    signups.holdingPlacesOf(participant.id()).forEach(this::giveBack);
  }

  @Override
  public boolean answered(AgendaMessage message) {
    @Nullable Signup signup = signups.findById(message.aggregateId());
    if (signup == null) {
      return false;
    }
    switch (message) {
      case AgendaMessage.CommitmentAccepted accepted -> confirm(signup, accepted);
      case AgendaMessage.CommitmentRefused refused -> refuse(signup, refused);
      case AgendaMessage.CommitmentReleased released -> {
        // We withdrew it ourselves, so the place is given back already.
      }
    }
    return true;
  }

  private void confirm(Signup signup, AgendaMessage answer) {
    signups.getEntityManager().refresh(signup, LockModeType.PESSIMISTIC_WRITE);
    if (signup.isAnsweredBy(answer)) {
      signup.claim().confirm();
    }
  }

  /** The session first; the sign-up is read again, since it was found before the lock. */
  private Session lockBoth(Signup signup) {
    Session session = sessions.locked(signup.sessionId());
    signups.getEntityManager().refresh(signup, LockModeType.PESSIMISTIC_WRITE);
    return session;
  }

  private void release(Session session, List<Signup> leaving) {
    facts.withdrawn(session.occasion(), leaving);
    sessions.giveBack(session.id(), leaving.size());
  }
}
