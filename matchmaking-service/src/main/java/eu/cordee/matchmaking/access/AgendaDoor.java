package eu.cordee.matchmaking.access;

import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.matchmaking.participantcopy.ParticipantCopies;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may read whose agenda: everybody their own, an organiser of the event anybody's. */
@ApplicationScoped
public class AgendaDoor {

  private final EventDoor door;
  private final ParticipantCopies participants;

  AgendaDoor(EventDoor door, ParticipantCopies participants) {
    this.door = door;
    this.participants = participants;
  }

  /**
   * Whose agenda the caller may read.
   *
   * @param wanted null for the caller's own
   * @throws ProblemException 403 for somebody else's, 404 for that of nobody at the event
   */
  public UUID whose(UUID eventId, @Nullable UUID wanted) {
    EventCaller caller = door.enter(eventId);
    UUID whose = wanted == null ? caller.participant() : wanted;
    if (!caller.is(whose)) {
      caller.requireOrganiser();
      if (!participants.isKnown(eventId, whose)) {
        throw new ProblemException(KitProblem.NOT_FOUND);
      }
    }
    return whose;
  }
}
