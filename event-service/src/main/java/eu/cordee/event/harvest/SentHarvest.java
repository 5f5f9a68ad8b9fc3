package eu.cordee.event.harvest;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a batch went: what is not refused is kept.
 *
 * @param refused what can never be taken; the device keeps its text and shows why
 */
@Schema(name = "SentHarvest")
record SentHarvest(int kept, List<Refused> refused) {

  /** Why an edit was not taken. */
  @Schema(name = "RefusedHarvestEdit")
  record Refused(UUID entryId, UUID deviceId, long clock, Reason reason) {}

  /** Stable reasons. */
  @Schema(name = "HarvestRefusal")
  enum Reason {
    /** The entry belongs to another café. */
    ELSEWHERE,
    /** The table or the round does not exist. */
    NO_SUCH_TABLE,
    /** Only its author, the table's host and organisers change an entry. */
    NOT_YOURS,
    /** The same device sent another text under the same clock before. */
    DIFFERS
  }
}
