package eu.cordee.event.event;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Slots in the database. */
@ApplicationScoped
class SlotRepository implements PanacheRepositoryBase<Slot, UUID> {

  List<Slot> ofEvent(UUID eventId) {
    return list("eventId = ?1 order by number", eventId);
  }

  /** Makes the event's slots these, in this order; an id stays with its number. */
  void replace(UUID eventId, List<WriteSlots.Interval> wished) {
    List<Slot> present = ofEvent(eventId);
    for (int index = 0; index < wished.size(); index++) {
      if (index < present.size()) {
        present.get(index).move(wished.get(index));
      } else {
        persist(new Slot(eventId, index + 1, wished.get(index)));
      }
    }
    present.stream().skip(wished.size()).forEach(this::delete);
  }
}
