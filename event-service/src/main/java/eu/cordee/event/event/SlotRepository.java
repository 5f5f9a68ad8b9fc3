package eu.cordee.event.event;

import static java.util.Objects.requireNonNull;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Slots in the database. */
@ApplicationScoped
class SlotRepository implements PanacheRepositoryBase<Slot, UUID> {

  List<Slot> ofEvent(UUID eventId) {
    return list("eventId = ?1 order by number", eventId);
  }

  /** Makes the event's slots these, in this order; those with an id are there already. */
  void replace(UUID eventId, List<WriteSlots.Interval> wished) {
    Map<UUID, Slot> present = new HashMap<>();
    ofEvent(eventId).forEach(slot -> present.put(slot.id(), slot));
    for (int index = 0; index < wished.size(); index++) {
      WriteSlots.Interval wish = wished.get(index);
      if (wish.id() == null) {
        persist(new Slot(eventId, index + 1, wish));
      } else {
        requireNonNull(present.remove(wish.id())).become(index + 1, wish);
      }
    }
    present.values().forEach(this::delete);
  }
}
