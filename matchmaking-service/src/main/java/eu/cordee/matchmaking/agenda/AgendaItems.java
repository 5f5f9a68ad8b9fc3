package eu.cordee.matchmaking.agenda;

import eu.cordee.matchmaking.database.Row;
import eu.cordee.matchmaking.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Reads one participant's agenda. */
@ApplicationScoped
class AgendaItems {

  private static final String ITEMS =
      """
      with me as (select id, person_id from participant_copy where id = ? and event_id = ?)
      select 'MEETING' as kind, m.id as source_id, coalesce(o.name, '') as title, coalesce(t.label, '') as place,
        m.starts_at, m.ends_at, other.id as with_participant, other.person_id as with_person,
        o.name as with_organisation, t.label as table_label, m.called_off
      from me
      join meeting m on (m.host_id = me.id or m.guest_id = me.id) and (m.state = 'CONFIRMED' or m.called_off)
      left join participant_copy other on other.id = case when m.host_id = me.id then m.guest_id else m.host_id end
      left join organisation_copy o on o.id = other.organisation_id
      left join table_copy t on t.id = m.table_id
      union all
      select 'MEETING', m.id, concat_ws(' · ', ho.name, go.name), coalesce(t.label, ''),
        m.starts_at, m.ends_at, h.id, h.person_id, ho.name, t.label, m.called_off
      from me
      join meeting m on m.interpreter_id = me.id and (m.state = 'CONFIRMED' or m.called_off)
      left join participant_copy h on h.id = m.host_id
      left join participant_copy g on g.id = m.guest_id
      left join organisation_copy ho on ho.id = h.organisation_id
      left join organisation_copy go on go.id = g.organisation_id
      left join table_copy t on t.id = m.table_id
      union all
      select c.kind, c.source_id, c.title, c.place, c.starts_at, c.ends_at, null, null, null, null, c.called_off
      from me join commitment c on c.person_id = me.person_id and c.event_id = ? and (c.answer = 'ACCEPTED' or c.called_off)
      union all
      select 'BLOCKED', s.id, '', '', s.starts_at, s.ends_at, null, null, null, null, false
      from me join unavailable_slot u on u.participant_id = me.id join slot_copy s on s.id = u.slot_id
      order by starts_at, ends_at, source_id
      """;

  private final Sql sql;

  AgendaItems(Sql sql) {
    this.sql = sql;
  }

  List<AgendaView.Item> of(UUID eventId, UUID participantId) {
    return sql.list(ITEMS, AgendaItems::item, participantId, eventId, eventId);
  }

  private static AgendaView.Item item(Row row) throws SQLException {
    return new AgendaView.Item(
        AgendaView.Kind.valueOf(row.text("kind")),
        row.id("source_id"),
        row.text("title"),
        row.text("place"),
        row.instant("starts_at"),
        row.instant("ends_at"),
        row.idOrNull("with_participant"),
        row.idOrNull("with_person"),
        row.textOrNull("with_organisation"),
        row.textOrNull("table_label"),
        row.flag("called_off"));
  }
}
