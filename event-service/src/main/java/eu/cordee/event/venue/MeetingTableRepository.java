package eu.cordee.event.venue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Tables in the database. */
@ApplicationScoped
public class MeetingTableRepository implements PanacheRepositoryBase<MeetingTable, UUID> {

  /** The event's tables by number. */
  public List<MeetingTable> ofEvent(UUID eventId) {
    return list("eventId = ?1 order by number", eventId);
  }

  /** Makes the event's tables these, in this order; an id stays with its number. */
  public void replace(UUID eventId, List<String> labels) {
    List<MeetingTable> present = ofEvent(eventId);
    for (int index = 0; index < labels.size(); index++) {
      if (index < present.size()) {
        present.get(index).label(labels.get(index));
      } else {
        persist(new MeetingTable(eventId, index + 1, labels.get(index)));
      }
    }
    present.stream().skip(labels.size()).forEach(this::delete);
  }
}
