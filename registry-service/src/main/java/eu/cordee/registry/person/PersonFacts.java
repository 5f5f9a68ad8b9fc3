package eu.cordee.registry.person;

import eu.cordee.contracts.Header;
import eu.cordee.contracts.PersonMessage;
import eu.cordee.contracts.PersonMessage.PersonChanged;
import eu.cordee.contracts.PersonMessage.PersonRegistered;
import eu.cordee.contracts.Topic;
import eu.cordee.kit.message.Outbox;
import eu.cordee.kit.message.Republisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * Tells the others of people, on {@code people.v1}: ids and names, nothing else that is personal.
 */
@ApplicationScoped
public class PersonFacts implements Republisher {

  private final Outbox outbox;
  private final Introductions introductions;

  PersonFacts(Outbox outbox, Introductions introductions) {
    this.outbox = outbox;
    this.introductions = introductions;
  }

  void registered(Collection<Person> newcomers) {
    outbox.publishAll(
        newcomers, (newcomer, header) -> new PersonRegistered(header, state(newcomer, List.of())));
  }

  void changed(Person person) {
    changed(List.of(person));
  }

  void changed(Collection<Person> people) {
    outbox.publishAll(people, factOf(List.copyOf(people)));
  }

  @Override
  public Topic topic() {
    return Topic.PEOPLE;
  }

  @Override
  public Batch republish(UUID after, int limit) {
    return outbox.republish(Person.class, "true", after, limit, this::factOf);
  }

  private BiFunction<Person, Header, PersonMessage> factOf(List<Person> people) {
    Map<UUID, List<UUID>> owners = introductions.ownersOf(people.stream().map(Person::id).toList());
    return (person, header) ->
        new PersonChanged(header, state(person, owners.getOrDefault(person.id(), List.of())));
  }

  private static PersonMessage.State state(Person person, List<UUID> unknownTo) {
    if (person.isErased()) {
      return PersonMessage.State.erased(person.id());
    }
    return new PersonMessage.State(
        person.id(),
        person.subject(),
        person.organisationId(),
        person.givenName(),
        person.familyName(),
        unknownTo,
        false);
  }
}
