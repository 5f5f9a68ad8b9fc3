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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks the agenda to hold the time of sign-ups, and to let it go. */
@ApplicationScoped
class CommitmentFacts implements Republisher {

  private final Outbox outbox;
  private final SessionRepository sessions;

  CommitmentFacts(Outbox outbox, SessionRepository sessions) {
    this.outbox = outbox;
    this.sessions = sessions;
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

  /** Of the sign-ups; the guests of cafés are told by their own. */
  @Override
  public Batch republish(UUID after, int limit) {
    return outbox.republish(Signup.class, "true", after, limit, this::again);
  }

  private BiFunction<Signup, Header, CommitmentMessage> again(List<Signup> all) {
    Set<UUID> ids = all.stream().map(Signup::sessionId).collect(Collectors.toSet());
    Map<UUID, Session> byId =
        sessions.list("id in ?1", ids).stream()
            .collect(Collectors.toMap(Session::id, Function.identity()));
    return (signup, header) -> current(signup, byId.get(signup.sessionId()), header);
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
