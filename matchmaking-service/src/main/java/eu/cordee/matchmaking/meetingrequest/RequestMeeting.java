package eu.cordee.matchmaking.meetingrequest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks another participant for a meeting.
 *
 * @param slotId preferred slot, if there is one
 */
public record RequestMeeting(
    @NotNull UUID guestId,
    @Size(max = 2000) @Nullable String message,
    @Nullable Priority priority,
    @Nullable UUID slotId) {

  String text() {
    return message == null ? "" : message.strip();
  }

  Priority wish() {
    return priority == null ? Priority.NICE : priority;
  }
}
