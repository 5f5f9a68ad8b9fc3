package eu.cordee.event.programme;

import eu.cordee.contracts.Topic;
import eu.cordee.event.commitment.CommitmentFacts;
import eu.cordee.event.commitment.Occasion;
import eu.cordee.kit.message.Republisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Tells the sign-ups again; the guests of cafés are told by their own. */
@ApplicationScoped
class SignupRepublisher implements Republisher {

  private final CommitmentFacts facts;
  private final SessionRepository sessions;

  SignupRepublisher(CommitmentFacts facts, SessionRepository sessions) {
    this.facts = facts;
    this.sessions = sessions;
  }

  @Override
  public Topic topic() {
    return Topic.COMMITMENTS;
  }

  @Override
  public Batch republish(UUID after, int limit) {
    return facts.again(Signup.class, after, limit, Signup::sessionId, this::occasions);
  }

  private Stream<Occasion> occasions(Set<UUID> ids) {
    return sessions.list("id in ?1", ids).stream().map(Session::occasion);
  }
}
