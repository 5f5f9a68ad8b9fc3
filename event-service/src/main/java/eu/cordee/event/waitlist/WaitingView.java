package eu.cordee.event.waitlist;

import eu.cordee.event.personcopy.PersonName;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who waits for a place, as they and the organisers see it.
 *
 * @param givenName what they are called at this event; null where no name is known
 * @param familyName the same; empty for people who have one name only
 * @param position from 1, of those who wait; null where a place is or was offered
 * @param offeredUntil when the offered place is lost, or was; null as long as none was
 */
@Schema(name = "Waiting", description = "Somebody who waits for a place at an event")
public record WaitingView(
    UUID id,
    UUID eventId,
    UUID personId,
    @Nullable String givenName,
    @Nullable String familyName,
    WaitingState state,
    @Nullable Integer position,
    Instant joinedAt,
    @Nullable Instant offeredUntil) {

  static WaitingView of(Waiting one, PersonName name, @Nullable Integer position) {
    return new WaitingView(
        one.id(),
        one.eventId(),
        one.personId(),
        name.givenName(),
        name.familyName(),
        one.state(),
        position,
        one.joinedAt(),
        one.offeredUntil());
  }
}
