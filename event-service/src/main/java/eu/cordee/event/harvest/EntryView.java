package eu.cordee.event.harvest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An entry as everybody inside the event sees it.
 *
 * @param key of the edit shown; who writes over it names it, and those of others, in replaces
 * @param others texts written at the same time by somebody who had not seen this one
 * @param myVoteClock of the reader's latest vote, 0 without one; the next one's is greater
 */
@Schema(name = "HarvestEntry", description = "What a table wrote down")
record EntryView(
    UUID id,
    int tableNumber,
    int round,
    EntryKind kind,
    String text,
    @Nullable UUID photoId,
    EditKey key,
    List<OtherText> others,
    boolean mine,
    long votes,
    boolean myVote,
    long myVoteClock,
    Instant writtenAt) {

  /** A text that stands beside the one shown. */
  @Schema(name = "OtherHarvestText")
  record OtherText(EditKey key, String text) {}

  static EntryView of(Entry entry, EditStore.Votes votes, UUID reader) {
    Edit latest = entry.latest();
    return new EntryView(
        entry.id(),
        latest.tableNumber(),
        latest.round(),
        latest.kind(),
        latest.text(),
        latest.photoId(),
        latest.key(),
        entry.others().stream().map(edit -> new OtherText(edit.key(), edit.text())).toList(),
        latest.authorId().equals(reader),
        votes.count(),
        votes.mine(),
        votes.clock(),
        latest.writtenAt());
  }
}
