package eu.cordee.event.venue;

import static java.util.Objects.requireNonNull;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tables in the database. */
@ApplicationScoped
public class MeetingTableRepository implements PanacheRepositoryBase<MeetingTable, UUID> {

  /** The event's tables by number. */
  public List<MeetingTable> ofEvent(UUID eventId) {
    return list("eventId = ?1 order by number", eventId);
  }

  /** Makes the event's tables these, in this order; those with an id are there already. */
  public void replace(UUID eventId, List<WriteTables.Labelled> wished) {
    Map<UUID, MeetingTable> present = new HashMap<>();
    ofEvent(eventId).forEach(table -> present.put(table.id(), table));
    for (int index = 0; index < wished.size(); index++) {
      WriteTables.Labelled wish = wished.get(index);
      String label = wish.label().strip();
      if (wish.id() == null) {
        persist(new MeetingTable(eventId, index + 1, label));
      } else {
        requireNonNull(present.remove(wish.id())).become(index + 1, label);
      }
    }
    present.values().forEach(this::delete);
  }
}
