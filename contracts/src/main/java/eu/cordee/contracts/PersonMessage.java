package eu.cordee.contracts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Topic {@code people.v1}: who may log in, told by registry-service. Ids only, no personal data.
 */
public sealed interface PersonMessage extends Message {

  @Override
  State state();

  /**
   * A person, without anything personal.
   *
   * @param subject the {@code sub} claim of their login, or null while they have never logged in
   * @param organisationId where they work, or null
   */
  record State(UUID id, @Nullable String subject, @Nullable UUID organisationId)
      implements Message.State {}

  /** A person entered the registry. */
  record PersonRegistered(Header header, State state) implements PersonMessage {}

  /** Their login or organisation changed. */
  record PersonChanged(Header header, State state) implements PersonMessage {}
}
