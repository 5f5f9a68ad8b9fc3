package eu.cordee.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Topic {@code people.v1}: who may log in and what they are called, told by registry-service. Names
 * are the only personal data that travels; addresses stay in the registry.
 */
public sealed interface PersonMessage extends Message {

  @Override
  State state();

  /**
   * A person.
   *
   * @param subject the {@code sub} claim of their login, or null while they have never logged in
   * @param organisationId where they work, or null; what it is called is told on {@code
   *     organisations.v1}
   * @param givenName null where the registry has no name any more, and in messages of before names
   *     travelled: a reader then empties its copy
   * @param familyName the same; empty for people who have one name only
   * @param unknownTo who found them by their address without knowing them: in events that one of
   *     these organises, neither their name nor their organisation shows
   * @param erased whether they were erased: they have neither login nor name, for ever; whoever
   *     keeps anything of theirs takes it away
   */
  record State(
      UUID id,
      @Nullable String subject,
      @Nullable UUID organisationId,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String givenName,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String familyName,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<UUID> unknownTo,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean erased)
      implements Message.State {

    /** Copies the list, which messages of before do not have. */
    @SuppressWarnings("ConstantValue")
    public State {
      unknownTo = unknownTo == null ? List.of() : List.copyOf(unknownTo);
    }

    /** Somebody who was not erased. */
    public State(
        UUID id,
        @Nullable String subject,
        @Nullable UUID organisationId,
        @Nullable String givenName,
        @Nullable String familyName,
        List<UUID> unknownTo) {
      this(id, subject, organisationId, givenName, familyName, unknownTo, false);
    }

    /** Somebody who is a stranger to nobody. */
    public State(
        UUID id,
        @Nullable String subject,
        @Nullable UUID organisationId,
        @Nullable String givenName,
        @Nullable String familyName) {
      this(id, subject, organisationId, givenName, familyName, List.of(), false);
    }

    /** Somebody of whom nothing is left but the id. */
    public static State erased(UUID id) {
      return new State(id, null, null, null, null, List.of(), true);
    }
  }

  /** A person entered the registry. */
  record PersonRegistered(Header header, State state) implements PersonMessage {}

  /** Their login, name or organisation changed. */
  record PersonChanged(Header header, State state) implements PersonMessage {}
}
