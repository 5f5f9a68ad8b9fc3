package eu.cordee.registry.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Where people work, when it is not they who say so: the entry of their employer is another. */
@ApplicationScoped
public class Workplaces {

  private final PersonRepository people;
  private final PersonFacts facts;

  Workplaces(PersonRepository people, PersonFacts facts) {
    this.people = people;
    this.facts = facts;
  }

  /** Whoever works for it, in the order of their ids. */
  public List<UUID> peopleOf(UUID organisationId) {
    return people
        .find("select id from Person where organisationId = ?1 order by id", organisationId)
        .project(UUID.class)
        .list();
  }

  /** Those of them who work for it, their rows locked until the transaction ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<UUID> lockAt(UUID organisationId, List<UUID> ids) {
    return people.lockAll(ids).stream()
        .filter(one -> organisationId.equals(one.organisationId()))
        .map(Person::id)
        .toList();
  }

  /** From now on they work for another, and the others are told. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void move(List<UUID> ids, UUID organisationId) {
    List<Person> moved = people.lockAll(ids);
    moved.forEach(one -> one.workFor(organisationId));
    facts.changed(moved);
  }
}
