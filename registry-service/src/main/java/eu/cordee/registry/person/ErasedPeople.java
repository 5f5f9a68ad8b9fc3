package eu.cordee.registry.person;

import eu.cordee.kit.Scalars;
import eu.cordee.kit.Sha256;
import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.identity.PersonErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** People of whom nothing stays but their id, and the logins that never come back. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class ErasedPeople {

  private static final String REMEMBER =
      """
      insert into erasure as mine (person_id, erased_at, login_hash, login_to_delete)
      values (:id, now(), :hash, cast(:login as text))
      on conflict (person_id) do update set login_to_delete = excluded.login_to_delete,
        login_hash = coalesce(excluded.login_hash, mine.login_hash), told_again_at = null
      """;

  private final PersonRepository people;
  private final PersonFacts facts;
  private final Event<PersonErased> erased;
  private final Session session;

  ErasedPeople(
      PersonRepository people, PersonFacts facts, Event<PersonErased> erased, Session session) {
    this.people = people;
    this.facts = facts;
    this.erased = erased;
    this.session = session;
  }

  /**
   * Erases a person, and has everybody take away what they keep; again it changes nothing.
   *
   * @return whether they were not erased before
   * @throws ProblemException 404 where there is no such person, 409 for a machine
   */
  public boolean erase(UUID personId) {
    Person person = people.findById(personId, LockModeType.PESSIMISTIC_WRITE);
    if (person == null) {
      throw new ProblemException(KitProblem.NOT_FOUND);
    }
    if (person.kind() == PersonKind.MACHINE) {
      throw new ProblemException(PersonProblem.MACHINE_NOT_ERASED);
    }
    if (person.isErased()) {
      return false;
    }
    remember(personId, person.subject());
    PersonErased gone =
        new PersonErased(
            personId,
            person.subject(),
            Stream.of(person.givenName(), person.familyName(), person.email())
                .filter(Objects::nonNull)
                .toList());
    person.erase();
    facts.changed(person);
    erased.fire(gone);
    return true;
  }

  /** That they are erased is told once more. */
  public void tellAgain(UUID personId) {
    Person person = people.findById(personId, LockModeType.PESSIMISTIC_WRITE);
    if (person != null) {
      facts.changed(person);
    }
  }

  /** Whether somebody who was erased had this login. */
  boolean hadLogin(String subject) {
    return Scalars.of(
            session,
            "select exists (select 1 from erasure where login_hash = :hash) as had",
            "had",
            Boolean.class)
        .setParameter("hash", Sha256.of(subject))
        .getSingleResult();
  }

  /**
   * Keeps which login has to go, also of somebody whom a restored database does not know yet or any
   * more.
   *
   * @param subject of the login; null where they had none
   */
  public void remember(UUID personId, @Nullable String subject) {
    session
        .createNativeMutationQuery(REMEMBER)
        .setParameter("id", personId)
        .setParameter("hash", subject == null ? null : Sha256.of(subject), byte[].class)
        .setParameter("login", subject, String.class)
        .executeUpdate();
  }
}
