package eu.cordee.matchmaking.agenda;

/**
 * The statements of the authority. {@code on conflict do nothing} waits for a competing transaction
 * to end and then tells by the missing row who has lost, without an error and without aborting the
 * transaction. Rows go in by one order, people before tables and each by id, so that two bookers
 * never wait for each other in a circle.
 */
final class OccupancySql {

  private OccupancySql() {}

  /**
   * Two people and any free table, in one statement. Bookers look at the tables in an order of
   * their own (a hash salted by the meeting), so that they do not all try the same one.
   */
  static final String SEAT =
      """
      with spot as (
        select t.id from (select id from table_copy where event_id = ? order by id is distinct from ?, uuid_hash_extended(id, ?)) t
        where not exists (select 1 from occupancy o where o.time_of = t.id and o.during && tstzrange(?, ?))
        limit 1
      )
      insert into occupancy (event_id, resource_kind, resource_id, during, source_kind, source_id)
      select ?, w.kind, w.id, tstzrange(?, ?), 'MEETING', ?
      from (values ('PERSON', ?::uuid), ('PERSON', ?::uuid) union all select 'TABLE', id from spot) as w (kind, id)
      order by w.kind, w.id
      on conflict do nothing
      returning resource_kind, resource_id
      """;

  /** Another free table, after somebody was faster at the first. */
  static final String TABLE =
      """
      insert into occupancy (event_id, resource_kind, resource_id, during, source_kind, source_id)
      select ?, 'TABLE', t.id, tstzrange(?, ?), 'MEETING', ?
      from (select id from table_copy where event_id = ? order by uuid_hash_extended(id, ?)) t
      where not exists (select 1 from occupancy o where o.time_of = t.id and o.during && tstzrange(?, ?))
      limit 1
      on conflict do nothing
      returning resource_id
      """;

  static final String IS_A_TABLE_FREE =
      """
      select 1 as yes from table_copy t where t.event_id = ?
      and not exists (select 1 from occupancy o where o.time_of = t.id and o.during && tstzrange(?, ?))
      limit 1
      """;

  /** One person for a session, a café or a duty. */
  static final String HOLD =
      """
      insert into occupancy (event_id, resource_kind, resource_id, during, source_kind, source_id)
      values (?, 'PERSON', ?, tstzrange(?, ?), 'COMMITMENT', ?)
      on conflict do nothing
      """;

  /** Many at once, of one kind; what could be had comes back. */
  static final String MANY =
      """
      insert into occupancy (event_id, resource_kind, resource_id, during, source_kind, source_id)
      select ?, ?, w.resource_id, tstzrange(w.starts_at, w.ends_at), 'MEETING', w.source_id
      from unnest(?::uuid[], ?::timestamptz[], ?::timestamptz[], ?::uuid[]) as w (resource_id, starts_at, ends_at, source_id)
      order by w.resource_id, w.starts_at
      on conflict do nothing
      returning source_id, resource_id
      """;

  static final String RELEASE = "delete from occupancy where source_id = ?";

  static final String RELEASE_MANY = "delete from occupancy where source_id = any (?::uuid[])";
}
