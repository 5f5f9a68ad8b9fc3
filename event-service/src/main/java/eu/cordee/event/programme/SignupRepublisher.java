package eu.cordee.event.programme;

import eu.cordee.contracts.Topic;
import eu.cordee.event.commitment.CommitmentFacts;
import eu.cordee.event.commitment.Occasion;
import eu.cordee.kit.message.Republisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

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
    return facts.again(Signup.class, after, limit, this::occasions);
  }

  private Function<Signup, Occasion> occasions(List<Signup> all) {
    Set<UUID> ids = all.stream().map(Signup::sessionId).collect(Collectors.toSet());
    Map<UUID, Occasion> byId =
        sessions.list("id in ?1", ids).stream()
            .collect(Collectors.toMap(Session::id, Session::occasion));
    return one -> byId.get(one.sessionId());
  }
}
