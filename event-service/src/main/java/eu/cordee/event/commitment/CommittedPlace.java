package eu.cordee.event.commitment;

import eu.cordee.contracts.AgendaMessage;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody's place, for which the agenda is asked to hold their time. */
public interface CommittedPlace {

  /** Also what the agenda answers to. */
  UUID id();

  /** Whose time it is, and what the agenda said. */
  Claim claim();

  default UUID eventId() {
    return claim().eventId();
  }

  default UUID participantId() {
    return claim().participantId();
  }

  default UUID personId() {
    return claim().personId();
  }

  default CommitmentState state() {
    return claim().state();
  }

  /** Stable code of a refusal, for instance {@code person-busy}; else null. */
  default @Nullable String reason() {
    return claim().reason();
  }

  /** Whether the time is to be held, and not to be let go. */
  default boolean holdsPlace() {
    return state().holdsPlace();
  }

  /** Versions up to this one asked for another time, or for a place that was given back since. */
  default long askedBefore() {
    return claim().askedBefore();
  }

  /** Of the aggregate that this place is. */
  long version();

  /** The agenda has to agree again: to another time, or because the place is taken again. */
  default void askAgain() {
    // The version that was told last, or a later one that nobody was told.
    claim().askAgain(version() + 1);
  }

  /**
   * Whether an answer counts: it holds a place, and the answer is not to what was asked before.
   * Answers of earlier versions of the agenda say nothing of that and count.
   */
  default boolean isAnsweredBy(AgendaMessage answer) {
    @Nullable Long version = answer.state().answeredVersion();
    return holdsPlace() && (version == null || version > askedBefore());
  }
}
