package eu.cordee.matchmaking.eventcopy;

import eu.cordee.matchmaking.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The copies of events, their slots and tables. */
@ApplicationScoped
public class EventCopies {

  private final Sql sql;

  EventCopies(Sql sql) {
    this.sql = sql;
  }

  /** An event, if it is known here. */
  public Optional<EventCopy> find(UUID eventId) {
    return sql.first("select * from event_copy where id = ?", EventCopy::of, eventId);
  }

  /** The slots of an event in time order. */
  public List<SlotCopy> slots(UUID eventId) {
    return sql.list(
        "select * from slot_copy where event_id = ? order by starts_at, number",
        SlotCopy::of,
        eventId);
  }

  /** Those of these ids that are slots of some event. */
  public Set<UUID> slotsKnownAnywhere(Collection<UUID> ids) {
    return Set.copyOf(
        sql.list("select id from slot_copy where id = any (?::uuid[])", row -> row.id("id"), ids));
  }

  /** One slot of an event. */
  public Optional<SlotCopy> slot(UUID eventId, UUID slotId) {
    return sql.first(
        "select * from slot_copy where event_id = ? and id = ?", SlotCopy::of, eventId, slotId);
  }

  /** The tables of an event by number. */
  public List<TableCopy> tables(UUID eventId) {
    return sql.list(
        "select * from table_copy where event_id = ? order by number", TableCopy::of, eventId);
  }

  /** Tables by id, of any event. */
  public Map<UUID, TableCopy> tables(Collection<UUID> ids) {
    return sql
        .list("select * from table_copy where id = any (?::uuid[])", TableCopy::of, ids)
        .stream()
        .collect(Collectors.toMap(TableCopy::id, Function.identity()));
  }
}
