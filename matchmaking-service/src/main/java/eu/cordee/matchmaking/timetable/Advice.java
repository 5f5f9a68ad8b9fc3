package eu.cordee.matchmaking.timetable;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A change to the whole event that would place more while everything placed stays.
 *
 * @param slotId the slot concerned; null for all of them
 * @param amount how many tables, slots or meetings for everybody more
 * @param placed how many requests more it places at least
 */
@Schema(name = "TimetableAdvice")
public record Advice(Kind kind, @Nullable UUID slotId, int amount, int placed) {

  /** What there should be more of. */
  @Schema(name = "AdviceKind")
  public enum Kind {
    /** Tables in one slot. */
    TABLES_IN_SLOT,
    /** Tables in every slot. */
    TABLES_ALL_DAY,
    /** Slots at the end, with everybody there. */
    MORE_SLOTS,
    /** Meetings that everybody may have. */
    HIGHER_CAPS
  }
}
