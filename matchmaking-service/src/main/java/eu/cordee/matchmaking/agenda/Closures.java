package eu.cordee.matchmaking.agenda;

import eu.cordee.kit.Ids;
import eu.cordee.matchmaking.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Tables that cannot be used in some slots. They are occupied, so that whoever books, by hand or by
 * timetable, finds them taken without knowing of closures.
 */
@ApplicationScoped
public class Closures {

  /** What is closed already stays so. */
  private static final String CLOSE =
      """
      insert into closed_table (id, event_id, slot_id, table_id)
      select n.id, ?::uuid, n.slot_id, n.table_id from unnest(?::uuid[], ?::uuid[], ?::uuid[]) as n (id, slot_id, table_id)
      on conflict (slot_id, table_id) do nothing
      returning id
      """;

  private static final String OCCUPY =
      """
      insert into occupancy (event_id, resource_kind, resource_id, during, source_kind, source_id)
      select c.event_id, 'TABLE', c.table_id, tstzrange(s.starts_at, s.ends_at), 'CLOSURE', c.id
      from closed_table c join slot_copy s on s.id = c.slot_id
      where c.%s
      order by c.table_id, s.starts_at
      on conflict do nothing
      """;

  private static final String RELEASE =
      """
      delete from occupancy o using closed_table c left join slot_copy s on s.id = c.slot_id
      where c.event_id = ? and o.source_id = c.id
        and (s.id is null or o.during <> tstzrange(s.starts_at, s.ends_at))
      """;

  private static final String OPEN =
      """
      with opened as (
        delete from closed_table c using unnest(?::uuid[], ?::uuid[]) as n (slot_id, table_id)
        where c.event_id = ? and c.slot_id = n.slot_id and c.table_id = n.table_id
        returning c.id
      )
      delete from occupancy where source_kind = 'CLOSURE' and source_id in (select id from opened)
      """;

  private final Sql sql;

  Closures(Sql sql) {
    this.sql = sql;
  }

  /** A table in one slot. */
  @Schema(name = "ClosedTable")
  public record Place(UUID slotId, UUID tableId) {}

  /**
   * Closes tables.
   *
   * @return false when one of them is taken; the transaction must not commit then
   */
  @Transactional(TxType.MANDATORY)
  public boolean close(UUID eventId, Collection<Place> places) {
    List<UUID> closed =
        sql.list(
            CLOSE,
            row -> row.id("id"),
            eventId,
            places.stream().map(place -> Ids.next()).toList(),
            places.stream().map(Place::slotId).toList(),
            places.stream().map(Place::tableId).toList());
    return sql.update(OCCUPY.formatted("id = any (?::uuid[])"), closed) == closed.size();
  }

  /** Tables can be used again; those that were not closed stay as they are. */
  @Transactional(TxType.MANDATORY)
  public void open(UUID eventId, Collection<Place> places) {
    sql.update(
        OPEN,
        places.stream().map(Place::slotId).toList(),
        places.stream().map(Place::tableId).toList(),
        eventId);
  }

  /** Slots may have other times now, and what is closed in them is closed then. */
  @Transactional(TxType.MANDATORY)
  public void follow(UUID eventId) {
    sql.update(RELEASE, eventId);
    sql.update(OCCUPY.formatted("event_id = ?"), eventId);
  }

  /** The tables of an event that cannot be used, by slot. */
  public List<Place> of(UUID eventId) {
    return sql.list(
        "select slot_id, table_id from closed_table where event_id = ? order by slot_id, table_id",
        row -> new Place(row.id("slot_id"), row.id("table_id")),
        eventId);
  }
}
