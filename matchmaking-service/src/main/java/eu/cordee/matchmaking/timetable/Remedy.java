package eu.cordee.matchmaking.timetable;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The cheapest changes that together would place a request while everything else stays.
 *
 * @param slotId where it would take place then
 * @param changes all of them are needed
 */
@Schema(name = "Remedy")
public record Remedy(UUID slotId, List<Change> changes) {

  /** What is to be changed. */
  @Schema(name = "RemedyKind")
  public enum Kind {
    /** One more table in the slot. */
    ADD_TABLE,
    /** The participant becomes available in the slot. */
    OPEN_SLOT,
    /** The request accepts the slot, which its rules forbid. */
    WIDEN_WINDOW,
    /** The participant accepts one more meeting. */
    RAISE_CAP,
    /** One more interpreter in the slot. */
    ADD_INTERPRETER,
    /** The other request gives up its place. */
    GIVE_UP
  }

  /**
   * One change.
   *
   * @param participantId who is asked, if a participant is
   * @param requestId which other request loses its place, if one does
   * @param hostId whose request that is; null as well in runs of earlier versions
   * @param guestId whom it asks
   */
  @Schema(name = "RemedyChange")
  public record Change(
      Kind kind,
      @Nullable UUID participantId,
      @Nullable UUID requestId,
      @Nullable UUID hostId,
      @Nullable UUID guestId) {}
}
