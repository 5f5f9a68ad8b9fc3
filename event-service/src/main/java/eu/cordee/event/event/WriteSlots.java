package eu.cordee.event.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * All meeting intervals of an event; they are numbered in time order, from 1.
 *
 * @param meetingsMayChange whether meetings may be moved or cancelled by this; without it slots
 *     that have some neither go nor move
 */
@Schema(description = "All meeting intervals of an event; they are numbered in time order, from 1")
public record WriteSlots(
    @NotNull @Size(max = 500) List<@Valid @NotNull Interval> slots,
    @Nullable Boolean meetingsMayChange) {

  /**
   * From (inclusive) until (exclusive).
   *
   * @param id of the slot that this is from now on; null for a new one
   */
  @Schema(name = "SlotInterval")
  public record Interval(@Nullable UUID id, @NotNull Instant startsAt, @NotNull Instant endsAt) {}

  List<Interval> inTimeOrder() {
    return slots.stream().sorted(Comparator.comparing(Interval::startsAt)).toList();
  }
}
