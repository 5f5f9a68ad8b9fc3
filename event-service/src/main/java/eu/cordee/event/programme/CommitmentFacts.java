package eu.cordee.event.programme;

import eu.cordee.contracts.CommitmentMessage;
import eu.cordee.contracts.CommitmentMessage.CommitmentRequested;
import eu.cordee.contracts.CommitmentMessage.CommitmentWithdrawn;
import eu.cordee.contracts.CommitmentMessage.Kind;
import eu.cordee.contracts.Header;
import eu.cordee.contracts.Topic;
import eu.cordee.kit.message.Outbox;
import eu.cordee.kit.message.Republisher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks the agenda to hold the time of sign-ups, and to let it go. */
@ApplicationScoped
class CommitmentFacts implements Republisher {

  private final Outbox outbox;
  private final SignupRepository signups;
  private final SessionRepository sessions;
  private final Instance<AsksAgenda> asking;

  CommitmentFacts(
      Outbox outbox,
      SignupRepository signups,
      SessionRepository sessions,
      @Any Instance<AsksAgenda> asking) {
    this.outbox = outbox;
    this.signups = signups;
    this.sessions = sessions;
    this.asking = asking;
  }

  /** Stores new sign-ups, too. */
  void requested(Session session, Collection<Signup> asking) {
    outbox.publishAll(
        asking, (signup, header) -> new CommitmentRequested(header, state(signup, session)));
  }

  void withdrawn(Session session, Collection<Signup> leaving) {
    outbox.publishAll(
        leaving, (signup, header) -> new CommitmentWithdrawn(header, state(signup, session)));
  }

  @Override
  public Topic topic() {
    return Topic.COMMITMENTS;
  }

  /** The one republisher of the topic: it also lets the others who ask the agenda speak. */
  @Override
  public int republish() {
    return asking.stream().mapToInt(AsksAgenda::askAllAgain).sum();
  }

  int signupsAgain() {
    Map<UUID, Session> byId =
        sessions.listAll().stream().collect(Collectors.toMap(Session::id, Function.identity()));
    List<Signup> all = signups.listAll();
    outbox.republish(
        all, (signup, header) -> current(signup, byId.get(signup.sessionId()), header));
    return all.size();
  }

  private static CommitmentMessage current(Signup signup, Session session, Header header) {
    return signup.holdsPlace()
        ? new CommitmentRequested(header, state(signup, session))
        : new CommitmentWithdrawn(header, state(signup, session));
  }

  private static CommitmentMessage.State state(Signup signup, Session session) {
    return new CommitmentMessage.State(
        signup.id(),
        signup.eventId(),
        signup.participantId(),
        signup.personId(),
        Kind.SESSION,
        session.id(),
        session.title(),
        session.room(),
        session.startsAt(),
        session.endsAt(),
        signup.holdsPlace());
  }
}
