package eu.cordee.matchmaking.meetingrequest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Accepts a request.
 *
 * @param placement now, or by the organiser's timetable
 * @param slotId for NOW: this slot, instead of the preferred or the earliest one
 */
public record AcceptRequest(@Nullable Placement placement, @Nullable UUID slotId) {

  static final AcceptRequest NOW = new AcceptRequest(Placement.NOW, null);

  /** When an accepted request gets its slot and table. */
  @Schema(name = "RequestPlacement")
  public enum Placement {
    NOW,
    TIMETABLE
  }

  boolean placesNow() {
    return placement != Placement.TIMETABLE;
  }
}
