package eu.cordee.matchmaking.testing;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Fairs of real size: every table has its meeting in every slot, written past the code. */
@ApplicationScoped
public class BookedFairs {

  /** Twice as many people as tables, hosts before guests. */
  private static final String PEOPLE =
      """
      insert into participant_copy (id, event_id, person_id, active)
      select gen_random_uuid(), ?, gen_random_uuid(), true from generate_series(1, 2 * ?)
      """;

  /** In each slot every host meets the next guest. */
  private static final String MEETINGS =
      """
      with slot as (
        select *, row_number() over (order by number) as n from slot_copy where event_id = ?
      ), spot as (
        select *, row_number() over (order by number) as n, count(*) over () as many from table_copy where event_id = ?
      ), person as (
        select *, row_number() over (order by id) as n from participant_copy where event_id = ?
      ), pair as materialized (
        select gen_random_uuid() as request_id, gen_random_uuid() as meeting_id, s.event_id,
          h.id as host_id, g.id as guest_id, h.person_id as host_person, g.person_id as guest_person,
          s.id as slot_id, t.id as table_id, s.starts_at, s.ends_at
        from slot s cross join spot t
        join person h on h.n = t.n
        join person g on g.n = t.many + (t.n + s.n) % t.many + 1
      ), request as (
        insert into meeting_request (id, event_id, host_id, guest_id, priority, state, origin)
        select request_id, event_id, host_id, guest_id, 'NICE', 'ACCEPTED', 'IMPORTED' from pair
      ), meeting as (
        insert into meeting (id, version, changed_at, event_id, request_id, host_id, guest_id, slot_id, table_id, starts_at, ends_at, state)
        select meeting_id, 0, now(), event_id, request_id, host_id, guest_id, slot_id, table_id, starts_at, ends_at, 'CONFIRMED' from pair
      )
      insert into occupancy (event_id, resource_kind, resource_id, during, source_kind, source_id)
      select event_id, w.kind, w.id, tstzrange(starts_at, ends_at), 'MEETING', meeting_id
      from pair cross join lateral (values ('PERSON', host_person), ('PERSON', guest_person), ('TABLE', table_id)) as w (kind, id)
      """;

  private final Fairs fairs;
  private final AgroalDataSource dataSource;

  BookedFairs(Fairs fairs, AgroalDataSource dataSource) {
    this.fairs = fairs;
    this.dataSource = dataSource;
  }

  /** A fair with a meeting at each table in each slot, of {@code 2 * tables} people. */
  public Fair open(int slots, int tables) throws SQLException {
    Fair fair = fairs.open(slots, tables, 0);
    try (Connection connection = dataSource.getConnection();
        PreparedStatement people = connection.prepareStatement(PEOPLE);
        PreparedStatement meetings = connection.prepareStatement(MEETINGS);
        PreparedStatement analyze =
            connection.prepareStatement("analyze participant_copy, meeting, occupancy")) {
      people.setObject(1, fair.id());
      people.setInt(2, tables);
      people.executeUpdate();
      for (int i = 1; i <= 3; i++) {
        meetings.setObject(i, fair.id());
      }
      meetings.executeUpdate();
      analyze.execute();
    }
    return fair;
  }
}
