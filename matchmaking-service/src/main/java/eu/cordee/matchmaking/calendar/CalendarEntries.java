package eu.cordee.matchmaking.calendar;

import eu.cordee.matchmaking.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reads the entries of one participant's calendar, cancelled ones included. */
@ApplicationScoped
class CalendarEntries {

  /** What is called off stays, so that calendar programs learn of it instead of keeping it. */
  private static final String ENTRIES =
      """
      with me as (select id, person_id, event_id from participant_copy where id = ?)
      select m.id, m.version, m.changed_at, m.starts_at, m.ends_at,
        concat_ws(' · ',
          coalesce(nullif(concat_ws(', ', nullif(btrim(concat_ws(' ', s.given_name, s.family_name)), ''), o.name), ''),
            'Meeting'),
          t.label) as summary,
        concat_ws(', ', t.label, nullif(e.venue, '')) as place, m.state = 'CANCELLED' as cancelled
      from me
      join event_copy e on e.id = me.event_id
      join meeting m on m.host_id = me.id or m.guest_id = me.id or m.interpreter_id = me.id
      left join participant_copy other on other.id = case when m.host_id = me.id then m.guest_id else m.host_id end
      left join signed_in s on s.person_id = other.person_id and not s.unknown_to && e.organiser_ids
      left join organisation_copy o on o.id = other.organisation_id
      left join table_copy t on t.id = m.table_id
      union all
      select c.id, c.version, c.changed_at, c.starts_at, c.ends_at, c.title,
        concat_ws(', ', nullif(c.place, ''), nullif(e.venue, '')), c.answer <> 'ACCEPTED'
      from me
      join event_copy e on e.id = me.event_id
      join commitment c on c.person_id = me.person_id and c.event_id = me.event_id
      order by starts_at, id
      """;

  private final Sql sql;

  CalendarEntries(Sql sql) {
    this.sql = sql;
  }

  List<CalendarEntry> of(UUID participantId) {
    return sql.list(ENTRIES, CalendarEntry::of, participantId);
  }
}
