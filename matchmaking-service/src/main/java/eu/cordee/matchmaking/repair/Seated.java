package eu.cordee.matchmaking.repair;

import eu.cordee.matchmaking.agenda.Occupancy.Wish;
import eu.cordee.matchmaking.eventcopy.SlotCopy;
import eu.cordee.matchmaking.meeting.Meeting;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting on the way to its place.
 *
 * @param table null for any that is free
 * @param slotBefore null for a meeting that is made only now
 */
record Seated(
    Meeting meeting,
    RequestedPair pair,
    SlotCopy slot,
    @Nullable UUID table,
    @Nullable UUID slotBefore) {

  boolean isNew() {
    return slotBefore == null;
  }

  /** A meeting may stay in a slot that one of its people has marked. */
  boolean changesSlot() {
    return !slot.id().equals(slotBefore);
  }

  Wish wish(UUID resource) {
    return new Wish(resource, slot.startsAt(), slot.endsAt(), meeting.id());
  }

  Seated at(UUID found) {
    return new Seated(meeting, pair, slot, found, slotBefore);
  }

  Optional<UUID> interpreter() {
    return Optional.ofNullable(meeting.interpreterId());
  }

  void takePlace() {
    meeting.place(slot.id(), slot.startsAt(), slot.endsAt(), table);
  }
}
