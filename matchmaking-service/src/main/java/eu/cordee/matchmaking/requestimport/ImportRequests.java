package eu.cordee.matchmaking.requestimport;

import eu.cordee.matchmaking.meetingrequest.Priority;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Requests that were agreed elsewhere; all of them or, when a line is bad, none. Ids are read as
 * text, so that a bad one is reported with its line.
 */
public record ImportRequests(
    @NotNull @Size(min = 1, max = 100_000) List<@NotNull Row> requests,
    @Size(max = 20_000) @Nullable List<@NotNull Unavailable> availability) {

  /**
   * One request; what a row leaves out, it takes back.
   *
   * @param reference the caller's name for it: with the same one it is found again
   * @param fixedSlotId the only slot in which it may take place
   * @param after places in this list, from 0, of requests that must come before it
   */
  @Schema(name = "ImportedRequestRow")
  public record Row(
      @Schema(minLength = 1, maxLength = 200) @Nullable String reference,
      @Schema(required = true, format = "uuid") @Nullable String hostId,
      @Schema(required = true, format = "uuid") @Nullable String guestId,
      @Nullable Priority priority,
      @Nullable Window window,
      @Schema(format = "uuid") @Nullable String fixedSlotId,
      @Nullable List<Integer> after) {

    Priority wish() {
      return priority == null ? Priority.NICE : priority;
    }

    @Nullable Instant earliest() {
      return window == null ? null : window.earliest();
    }

    @Nullable Instant latest() {
      return window == null ? null : window.latest();
    }

    List<Integer> predecessors() {
      return after == null ? List.of() : after;
    }
  }

  /** A part of the event; slots must lie within it as a whole. */
  @Schema(name = "TimeWindow")
  public record Window(@Nullable Instant earliest, @Nullable Instant latest) {
    /** As exact as it is kept, so that what was read again compares equal. */
    public Window {
      earliest = earliest == null ? null : earliest.truncatedTo(ChronoUnit.MICROS);
      latest = latest == null ? null : latest.truncatedTo(ChronoUnit.MICROS);
    }
  }

  /**
   * Slots in which a participant cannot meet: in place of those of an earlier import, beside what
   * they have marked themselves.
   */
  @Schema(name = "ImportedAvailability")
  public record Unavailable(
      @Schema(required = true, format = "uuid") @Nullable String participantId,
      @Nullable List<String> unavailableSlotIds) {

    List<String> slots() {
      return unavailableSlotIds == null ? List.of() : unavailableSlotIds;
    }
  }

  List<Unavailable> unavailable() {
    return availability == null ? List.of() : availability;
  }
}
