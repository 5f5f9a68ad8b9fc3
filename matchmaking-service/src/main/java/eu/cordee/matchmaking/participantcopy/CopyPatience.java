package eu.cordee.matchmaking.participantcopy;

import eu.cordee.contracts.Topic;
import eu.cordee.kit.Ids;
import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.identity.Caller;
import eu.cordee.kit.request.MessageWait;
import eu.cordee.kit.unread.UnreadMessages;
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
 * enough for that (a UUIDv7 tells its time), or that a message tells of which waits to be read; a
 * wrong id is reported without delay.
 */
@ApplicationScoped
public class CopyPatience {

  private static final Duration PATIENCE = Duration.ofSeconds(45);

  private final EventCopies events;
  private final ParticipantCopies participants;
  private final UnreadMessages unread;
  private final Caller caller;

  CopyPatience(
      EventCopies events, ParticipantCopies participants, UnreadMessages unread, Caller caller) {
    this.events = events;
    this.participants = participants;
    this.unread = unread;
    this.caller = caller;
  }

  /**
   * Waits for those that may be on their way; called before the transaction that relies on them,
   * which would wait with a connection in hand.
   *
   * @throws ProblemException 503 when they are later than an import can wait, or have been unread
   *     for long: what event-service has answered is never refused as unknown here
   */
  public void await(UUID eventId, Collection<UUID> participantIds, Collection<UUID> slotIds) {
    if (!MessageWait.until(
            caller.subject(), PATIENCE, () -> late(eventId, participantIds, slotIds).noneYoung())
        || late(eventId, participantIds, slotIds).areToldOf(eventId)) {
      throw new ProblemException(
          KitProblem.UNAVAILABLE,
          "Not all of these participants or slots are known here yet, though they were told of: try again");
    }
  }

  /**
   * Those of which nothing at all is known here; who is at another event is not late, but wrong,
   * and so is a person's id in the place of the participant's.
   */
  private Late late(UUID eventId, Collection<UUID> participantIds, Collection<UUID> slotIds) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              Set<UUID> unknown = new HashSet<>(participantIds);
              unknown.removeAll(participants.knownAnywhere(participantIds));
              unknown.removeAll(participants.peopleAmong(eventId, unknown));
              Set<UUID> unknownSlots = new HashSet<>(slotIds);
              unknownSlots.removeAll(events.slotsKnownAnywhere(slotIds));
              return new Late(unknown, unknownSlots);
            });
  }

  private final class Late {
    private final Set<UUID> participantIds;
    private final Set<UUID> slotIds;

    private Late(Set<UUID> participantIds, Set<UUID> slotIds) {
      this.participantIds = participantIds;
      this.slotIds = slotIds;
    }

    private boolean noneYoung() {
      return participantIds.stream().noneMatch(Ids::isYoung)
          && slotIds.stream().noneMatch(Ids::isYoung);
    }

    private boolean areToldOf(UUID eventId) {
      return unread.tellOf(Topic.PARTICIPANTS, participantIds)
          || (!slotIds.isEmpty() && unread.tellOf(Topic.EVENTS, Set.of(eventId)));
    }
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
}
