package eu.cordee.event.commitment;

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
}
