package eu.cordee.event.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All meeting intervals of an event; they are numbered in time order, from 1. */
@Schema(description = "All meeting intervals of an event; they are numbered in time order, from 1")
public record WriteSlots(@NotNull @Size(max = 500) List<@Valid @NotNull Interval> slots) {

  /** From (inclusive) until (exclusive). */
  @Schema(name = "SlotInterval")
  public record Interval(@NotNull Instant startsAt, @NotNull Instant endsAt) {}

  List<Interval> inTimeOrder() {
    return slots.stream().sorted(Comparator.comparing(Interval::startsAt)).toList();
  }
}
