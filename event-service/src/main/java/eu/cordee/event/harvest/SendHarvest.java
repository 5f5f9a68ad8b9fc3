package eu.cordee.event.harvest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a device wrote since it last reached us. Sending it again changes nothing. */
@Schema(description = "Edits and votes of a device, in any order, as often as you like")
record SendHarvest(
    @Nullable @Size(max = 200) List<@Valid @NotNull WriteEdit> edits,
    @Nullable @Size(max = 500) List<@Valid @NotNull WriteVote> votes) {

  /** The greatest whole number that every client can add one to. */
  static final long MOST_VOTE_CLOCK = 9_007_199_254_740_990L;

  /** An edit; the device makes the entry's id (UUIDv7) when it begins one. */
  @Schema(name = "HarvestEdit")
  record WriteEdit(
      @NotNull UUID entryId,
      @NotNull UUID deviceId,
      @Schema(description = "Greater than every clock the device has seen of this entry")
          @NotNull
          @Min(1)
          @Max(1_000_000_000_000L)
          long clock,
      @Nullable @Size(max = 50) List<@Valid @NotNull EditKey> replaces,
      @NotNull @Min(1) int tableNumber,
      @NotNull @Min(1) int round,
      @NotNull EntryKind kind,
      @Schema(description = "Empty takes the entry back") @NotNull @Size(max = 2_000) String text,
      @Nullable UUID photoId,
      @NotNull Instant writtenAt) {

    Edit by(UUID authorId) {
      return new Edit(
          entryId,
          new EditKey(deviceId, clock),
          replaces == null ? java.util.Set.of() : new LinkedHashSet<>(replaces),
          tableNumber,
          round,
          kind,
          text.strip(),
          photoId,
          authorId,
          writtenAt);
    }
  }

  /**
   * The caller's vote for an entry; of two, the one with the greater clock counts, and with the
   * same clock the one for it. So it does not matter which of two devices comes first.
   */
  @Schema(name = "HarvestVote")
  record WriteVote(
      @NotNull UUID entryId,
      @NotNull boolean up,
      @NotNull @Min(1) @Max(MOST_VOTE_CLOCK) long clock) {}

  List<WriteEdit> allEdits() {
    return edits == null ? List.of() : edits;
  }

  List<WriteVote> allVotes() {
    return votes == null ? List.of() : votes;
  }
}
