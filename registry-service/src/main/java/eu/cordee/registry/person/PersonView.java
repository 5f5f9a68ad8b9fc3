package eu.cordee.registry.person;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All that the registry knows of a person; only they themselves see it. */
@Schema(name = "PersonView", description = "What the registry knows of a person, for themselves")
public record PersonView(
    UUID id,
    String givenName,
    String familyName,
    @Nullable String email,
    @Nullable UUID organisationId,
    @Nullable String organisationName,
    PersonKind kind,
    String locale) {

  static PersonView of(Person person, @Nullable String organisationName) {
    return new PersonView(
        person.id(),
        person.givenName(),
        person.familyName(),
        person.email(),
        person.organisationId(),
        organisationName,
        person.kind(),
        person.locale());
  }
}
