package eu.cordee.registry.person;

import eu.cordee.contracts.PersonMessage;
import eu.cordee.contracts.PersonMessage.PersonChanged;
import eu.cordee.contracts.PersonMessage.PersonRegistered;
import eu.cordee.contracts.Topic;
import eu.cordee.kit.message.Outbox;
import eu.cordee.kit.message.Republisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Tells the others of people, on {@code people.v1}: ids and names, nothing else that is personal.
 */
@ApplicationScoped
public class PersonFacts implements Republisher {

  private final Outbox outbox;

  PersonFacts(Outbox outbox) {
    this.outbox = outbox;
  }

  void registered(Collection<Person> newcomers) {
    outbox.publishAll(
        newcomers, (newcomer, header) -> new PersonRegistered(header, state(newcomer)));
  }

  void changed(Person person) {
    changed(List.of(person));
  }

  void changed(Collection<Person> people) {
    outbox.publishAll(people, (person, header) -> new PersonChanged(header, state(person)));
  }

  @Override
  public Topic topic() {
    return Topic.PEOPLE;
  }

  @Override
  public Batch republish(UUID after, int limit) {
    return outbox.republish(
        Person.class,
        "true",
        after,
        limit,
        all -> (person, header) -> new PersonChanged(header, state(person)));
  }

  private static PersonMessage.State state(Person person) {
    return new PersonMessage.State(
        person.id(),
        person.subject(),
        person.organisationId(),
        person.givenName(),
        person.familyName());
  }
}
