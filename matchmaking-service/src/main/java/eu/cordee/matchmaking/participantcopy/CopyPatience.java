package eu.cordee.matchmaking.participantcopy;

import eu.cordee.kit.Ids;
import eu.cordee.matchmaking.eventcopy.EventCopies;
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

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final long YOUNG_MILLIS = 120_000;
  private static final long LOOK_MILLIS = 100;

  private final EventCopies events;
  private final ParticipantCopies participants;

  CopyPatience(EventCopies events, ParticipantCopies participants) {
    this.events = events;
    this.participants = participants;
  }

  /** What of these is known here, after waiting for those that may be on their way. */
  public Known await(UUID eventId, Collection<UUID> participantIds, Collection<UUID> slotIds) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    Known known = look(eventId, participantIds);
    while (System.nanoTime() < deadline && mayGrow(known, participantIds, slotIds)) {
      rest();
      known = look(eventId, participantIds);
    }
    return known;
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
    try {
      return text == null ? null : UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private Known look(UUID eventId, Collection<UUID> participantIds) {
    Set<UUID> slots = new HashSet<>();
    events.slots(eventId).forEach(slot -> slots.add(slot.id()));
    return new Known(participants.among(eventId, participantIds).keySet(), slots);
  }

  private static boolean mayGrow(
      Known known, Collection<UUID> participantIds, Collection<UUID> slotIds) {
    return participantIds.stream().anyMatch(id -> !known.participantIds.contains(id) && isYoung(id))
        || slotIds.stream().anyMatch(id -> !known.slotIds.contains(id) && isYoung(id));
  }

  private static boolean isYoung(UUID id) {
    long age = System.currentTimeMillis() - Ids.madeAt(id).toEpochMilli();
    return id.version() == 7 && Math.abs(age) < YOUNG_MILLIS;
  }

  private static void rest() {
    try {
      Thread.sleep(LOOK_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
