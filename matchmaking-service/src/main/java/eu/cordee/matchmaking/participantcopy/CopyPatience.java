package eu.cordee.matchmaking.participantcopy;

import eu.cordee.kit.Ids;
import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.request.MessageWait;
import eu.cordee.matchmaking.eventcopy.EventCopies;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For imports: a client that has just loaded participants or slots at event-service loads what
 * refers to them at once, and the copies may still be on their way. Only for ids that are young
 * enough for that (a UUIDv7 tells its time); a wrong id is reported without delay.
 */
@ApplicationScoped
public class CopyPatience {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final EventCopies events;
  private final ParticipantCopies participants;

  CopyPatience(EventCopies events, ParticipantCopies participants) {
    this.events = events;
    this.participants = participants;
  }

  /**
   * Waits for those that may be on their way; called before the transaction that relies on them,
   * which would wait with a connection in hand.
   *
   * @throws ProblemException 503 when they are later than an import can wait: what event-service
   *     has answered is never refused as unknown here
   */
  public void await(UUID eventId, Collection<UUID> participantIds, Collection<UUID> slotIds) {
    if (!MessageWait.until(
        PATIENCE, () -> !mayGrow(lookOnce(eventId, participantIds), participantIds, slotIds))) {
      throw new ProblemException(
          KitProblem.UNAVAILABLE,
          "Participants or slots of a moment ago are not known here yet: try again");
    }
  }

  private Known lookOnce(UUID eventId, Collection<UUID> participantIds) {
    return QuarkusTransaction.requiringNew().call(() -> look(eventId, participantIds));
  }

  /** Participants and slots of the event that are known here. */
  public record Known(Set<UUID> participantIds, Set<UUID> slotIds) {
    /** Copies the sets. */
    public Known {
      participantIds = Set.copyOf(participantIds);
      slotIds = Set.copyOf(slotIds);
    }
  }

  /** The id that a text is, or null. */
  public static @Nullable UUID idOrNull(@Nullable String text) {
    return text != null && Ids.isId(text) ? UUID.fromString(text) : null;
  }

  /** What of these is known here now. */
  public Known look(UUID eventId, Collection<UUID> participantIds) {
    Set<UUID> slots = new HashSet<>();
    events.slots(eventId).forEach(slot -> slots.add(slot.id()));
    return new Known(participants.among(eventId, participantIds).keySet(), slots);
  }

  private static boolean mayGrow(
      Known known, Collection<UUID> participantIds, Collection<UUID> slotIds) {
    return participantIds.stream()
            .anyMatch(id -> !known.participantIds.contains(id) && Ids.isYoung(id))
        || slotIds.stream().anyMatch(id -> !known.slotIds.contains(id) && Ids.isYoung(id));
  }
}
