package eu.cordee.event.harvest;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a batch went: what is not refused is kept.
 *
 * @param refused what can never be taken; the device keeps its text and shows why
 * @param refusedVotes votes that can never be counted
 */
@Schema(name = "SentHarvest")
record SentHarvest(int kept, List<Refused> refused, List<RefusedVote> refusedVotes) {

  /** Why an edit was not taken. */
  @Schema(name = "RefusedHarvestEdit")
  record Refused(UUID entryId, UUID deviceId, long clock, Reason reason) {}

  /** Why a vote was not counted. */
  @Schema(name = "RefusedHarvestVote")
  record RefusedVote(UUID entryId, long clock, Reason reason) {}

  /** Stable reasons. */
  @Schema(name = "HarvestRefusal")
  enum Reason {
    /** The entry belongs to another café. */
    ELSEWHERE,
    /** Nobody has sent the entry that the vote is for; a device sends an entry before its vote. */
    NO_SUCH_ENTRY,
    /** The table or the round does not exist. */
    NO_SUCH_TABLE,
    /** Only its author, the table's host and organisers change an entry. */
    NOT_YOURS,
    /** The same device sent another text under the same clock before. */
    DIFFERS
  }
}
