package eu.cordee.matchmaking.agenda;

import eu.cordee.matchmaking.database.Row;
import eu.cordee.matchmaking.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Slots in which two participants are free and available, and tables are left. */
@ApplicationScoped
public class FreeSlots {

  /**
   * While an event runs, slots that have begun are gone; an event long past may be replayed. Tables
   * are counted by the times at which they are taken, which are as many as slots, however many
   * tables there are; and what the two are busy with is read once, and not looked for slot by slot.
   */
  static final String COMMON =
      """
      with used as materialized (
        select during, count(*) as tables from occupancy where event_id = ? and resource_kind = 'TABLE' group by during
      ), busy as materialized (
        select during from occupancy where time_of = (select time_of from participant_copy where id = ?)
        union all
        select during from occupancy where time_of = (select time_of from participant_copy where id = ?)
      )
      select s.id, s.starts_at, s.ends_at,
        (select count(*) from table_copy t where t.event_id = s.event_id)
          - (select coalesce(sum(u.tables), 0) from used u where u.during && tstzrange(s.starts_at, s.ends_at)) as free_tables
      from slot_copy s
      join event_copy e on e.id = s.event_id
      where s.event_id = ? and (s.starts_at > now() or e.ends_at < now())
      and not exists (select 1 from busy b where b.during && tstzrange(s.starts_at, s.ends_at))
      and not exists (select 1 from unavailable_slot u
        where u.participant_id in (?, ?) and u.slot_id = s.id)
      order by s.starts_at, s.number
      """;

  private final Sql sql;

  FreeSlots(Sql sql) {
    this.sql = sql;
  }

  /**
   * A slot for two.
   *
   * @param freeTables tables left at this moment
   */
  public record FreeSlot(UUID slotId, Instant startsAt, Instant endsAt, int freeTables) {
    private static FreeSlot of(Row row) throws SQLException {
      return new FreeSlot(
          row.id("id"),
          row.instant("starts_at"),
          row.instant("ends_at"),
          Math.max(0, row.number("free_tables")));
    }
  }

  /** In time order; those without a free table have {@code freeTables} 0. */
  public List<FreeSlot> common(UUID eventId, UUID participantId, UUID otherId) {
    return sql.list(
        COMMON, FreeSlot::of, eventId, participantId, otherId, eventId, participantId, otherId);
  }
}
