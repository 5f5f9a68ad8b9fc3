package eu.cordee.matchmaking.access;

import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, seen from one event.
 *
 * @param participantId null when they do not take part
 * @param organiser whether they may act for the event
 * @param cancelled whether the event will not take place
 */
public record EventCaller(
    UUID eventId,
    UUID personId,
    @Nullable UUID participantId,
    boolean organiser,
    boolean cancelled) {

  /** Their participant, or 403 {@code not-a-participant}. */
  public UUID participant() {
    if (participantId == null) {
      throw new ProblemException(AccessProblem.NOT_A_PARTICIPANT);
    }
    return participantId;
  }

  /** 403 unless they may act for the event. */
  public EventCaller requireOrganiser() {
    if (!organiser) {
      throw new ProblemException(KitProblem.NOT_ALLOWED, "This is for organisers of this event");
    }
    return this;
  }

  /** 403 unless they take part or may act for the event. */
  public EventCaller requireInside() {
    if (!organiser) {
      participant();
    }
    return this;
  }

  /** 409 when the event was cancelled. */
  public EventCaller requireTakingPlace() {
    if (cancelled) {
      throw new ProblemException(AccessProblem.EVENT_CANCELLED);
    }
    return this;
  }

  /** Whether they are this participant. */
  public boolean is(UUID participant) {
    return participant.equals(participantId);
  }
}
