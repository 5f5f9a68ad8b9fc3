package eu.cordee.registry.person;

import eu.cordee.kit.http.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * Finds or creates the person behind a login.
 *
 * <p>Two first logins may come at the same moment. The unique constraints of {@code person} decide
 * who is first; the other looks again and finds.
 */
@ApplicationScoped
class Logins {

  private static final int TRIES = 3;

  private final PersonRepository people;
  private final PersonFacts facts;
  private final ErasedPeople erased;

  Logins(PersonRepository people, PersonFacts facts, ErasedPeople erased) {
    this.people = people;
    this.facts = facts;
    this.erased = erased;
  }

  /**
   * The person behind the login, in a transaction of its own.
   *
   * @throws ProblemException 409 {@code email-taken}, 403 {@code login-erased}
   */
  Person signIn(Login login) {
    for (int tries = 1; ; tries++) {
      try {
        return QuarkusTransaction.requiringNew().call(() -> findOrCreate(login));
      } catch (RuntimeException e) {
        if (tries == TRIES || !LostRace.is(e)) {
          throw e;
        }
      }
    }
  }

  private Person findOrCreate(Login login) {
    if (erased.hadLogin(login.subject())) {
      throw new ProblemException(PersonProblem.LOGIN_ERASED);
    }
    return people
        .bySubject(login.subject())
        .map(person -> follow(person, login))
        .orElseGet(() -> linkOrCreate(login));
  }

  /** The address of a login may change at Keycloak; the registry follows unless it is taken. */
  private Person follow(Person person, Login login) {
    String email = login.email();
    if (email != null && !email.equals(person.email()) && people.byEmailLocked(email).isEmpty()) {
      person.moveTo(email);
    }
    return person;
  }

  private Person linkOrCreate(Login login) {
    Optional<Person> sameEmail = Optional.ofNullable(login.email()).flatMap(people::byEmailLocked);
    if (sameEmail.isEmpty()) {
      Person newcomer = Person.of(login);
      facts.registered(List.of(newcomer));
      return newcomer;
    }
    Person known = sameEmail.get();
    if (known.hasLogin()) {
      throw new ProblemException(PersonProblem.EMAIL_TAKEN);
    }
    known.link(login);
    facts.changed(known);
    return known;
  }
}
