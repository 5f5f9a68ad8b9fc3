package eu.cordee.registry.erasure;

import eu.cordee.kit.Scalars;
import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.identity.Caller;
import eu.cordee.registry.person.ErasedPeople;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;

/** Erases people whom the caller may erase. */
@ApplicationScoped
class Erasing {

  private final ErasedPeople people;
  private final Caller caller;
  private final Session session;

  Erasing(ErasedPeople people, Caller caller, Session session) {
    this.people = people;
    this.caller = caller;
    this.session = session;
  }

  @Transactional
  ErasureView erase(UUID personId) {
    boolean isMe = caller.personId().equals(personId);
    if (!isMe && !caller.hasRole("admin")) {
      throw new ProblemException(KitProblem.NOT_FOUND);
    }
    people.erase(personId);
    return view(personId);
  }

  private ErasureView view(UUID personId) {
    return new ErasureView(
        personId,
        Scalars.of(
                session,
                "select erased_at from erasure where person_id = ?1",
                "erased_at",
                Instant.class)
            .setParameter(1, personId)
            .getSingleResult());
  }
}
