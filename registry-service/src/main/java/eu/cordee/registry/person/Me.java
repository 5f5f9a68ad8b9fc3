package eu.cordee.registry.person;

import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.identity.Caller;
import eu.cordee.registry.organisation.OrganisationRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people do with their own entry. */
@ApplicationScoped
class Me {

  private final Logins logins;
  private final PersonRepository people;
  private final OrganisationRepository organisations;
  private final PersonFacts facts;
  private final Caller caller;

  Me(
      Logins logins,
      PersonRepository people,
      OrganisationRepository organisations,
      PersonFacts facts,
      Caller caller) {
    this.logins = logins;
    this.people = people;
    this.organisations = organisations;
    this.facts = facts;
    this.caller = caller;
  }

  PersonView signIn(Login login) {
    return view(logins.signIn(login));
  }

  @Transactional
  PersonView get() {
    return view(people.findById(caller.personId()));
  }

  @Transactional
  PersonView change(ChangeMe change) {
    Person me = people.findById(caller.personId());
    me.describe(change.at(standIn(change.organisationId())));
    facts.changed(me);
    return view(me);
  }

  @Transactional
  PersonView leaveOrganisation() {
    Person me = people.findById(caller.personId());
    if (me.leaveOrganisation()) {
      facts.changed(me);
    }
    return view(me);
  }

  /** Whoever still knows an entry that was merged works for the one that stands for it. */
  private @Nullable UUID standIn(@Nullable UUID organisationId) {
    if (organisationId == null) {
      return null;
    }
    UUID standIn = organisations.standIns(Set.of(organisationId)).get(organisationId);
    if (standIn == null) {
      throw ProblemException.badField("organisationId", "is not an organisation of the registry");
    }
    return standIn;
  }

  private PersonView view(Person person) {
    UUID organisationId = person.organisationId();
    return PersonView.of(
        person,
        organisationId == null
            ? null
            : organisations.names(Set.of(organisationId)).get(organisationId));
  }
}
