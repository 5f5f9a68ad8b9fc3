package eu.cordee.matchmaking.meetingrequest;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the host may change while a request is pending; replaces what was there.
 *
 * @param slotId preferred slot, or null for none
 */
public record ChangeRequest(
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
