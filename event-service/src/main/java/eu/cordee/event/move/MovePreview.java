package eu.cordee.event.move;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a move would do, of an event in which nothing has changed yet.
 *
 * @param slots how many meeting intervals move along
 * @param meetings how many meetings move along with them
 * @param items sessions and cafés at their new times, in time order
 */
@Schema(description = "What a move of an event would do; nothing has changed yet")
record MovePreview(
    Instant startsAt, Instant endsAt, String zone, int slots, long meetings, List<Item> items) {

  /** A session or café at its new time. */
  @Schema(name = "MovedItem")
  record Item(Movable.Kind kind, UUID id, String title, Instant startsAt, Instant endsAt) {

    static Item of(Movable one, ClockShift shift) {
      return new Item(
          one.kind(),
          one.id(),
          one.title(),
          shift.carry(one.startsAt()),
          shift.carry(one.endsAt()));
    }
  }
}
