package eu.cordee.registry.person;

import java.util.UUID;

/**
 * Where a person is reached; for the gateway alone, at the moment in which it sends something.
 *
 * @param locale the language they read
 */
public record Contact(UUID id, String email, String givenName, String locale) {

  static Contact of(Person person, String email) {
    return new Contact(person.id(), email, person.givenName(), person.locale());
  }
}
