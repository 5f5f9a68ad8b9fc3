package eu.cordee.event.figure;

import eu.cordee.event.event.EventAccess;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Counts what stands at one event, with as many statements whatever its size. */
@ApplicationScoped
class EventFiguresReader {

  private static final String PEOPLE =
      """
      select 'registered' as name, count(*) as number, cast(null as bigint) as most from participant
      where event_id = :event and state = 'REGISTERED'
      union all select 'waiting', waiting + offered, null from event where id = :event
      order by 1
      """;

  private static final String DAYS =
      """
      select cast(cast(p.registered_at at time zone e.zone as date) as text) as name, count(*) as number,
        cast(null as bigint) as most
      from participant p join event e on e.id = p.event_id
      where p.event_id = :event and p.state = 'REGISTERED' group by 1 order by 1
      """;

  private static final String ORGANISATIONS =
      """
      select coalesce(o.%s, '') as name, count(*) as number, cast(null as bigint) as most
      from participant p left join known_organisation o on o.id = p.organisation_id
      where p.event_id = :event and p.state = 'REGISTERED' group by 1 order by 2 desc, 1
      """;

  private static final String SESSIONS =
      """
      select title as name, cast(taken as bigint) as number, cast(capacity as bigint) as most
      from session where event_id = :event and not cancelled order by starts_at, id limit 200
      """;

  private static final String CAFES =
      """
      select title as name, cast(taken as bigint) as number, cast(capacity as bigint) as most
      from cafe where event_id = :event and state <> 'CANCELLED' order by starts_at, id limit 200
      """;

  private final EventAccess access;
  private final Session session;

  EventFiguresReader(EventAccess access, Session session) {
    this.access = access;
    this.session = session;
  }

  @Transactional
  EventFigures read(UUID eventId) {
    access.organised(eventId);
    List<EventFigure> people = list(PEOPLE, eventId);
    return new EventFigures(
        people.getFirst().count(),
        people.getLast().count(),
        list(DAYS, eventId),
        list(ORGANISATIONS.formatted("country"), eventId),
        list(ORGANISATIONS.formatted("kind"), eventId),
        list(SESSIONS, eventId),
        list(CAFES, eventId));
  }

  private List<EventFigure> list(String sql, UUID eventId) {
    return session
        .createNativeQuery(sql, Object[].class)
        .setParameter("event", eventId)
        .getResultStream()
        .map(
            row ->
                new EventFigure(
                    (String) row[0],
                    ((Number) row[1]).longValue(),
                    row[2] == null ? null : Long.valueOf(((Number) row[2]).longValue())))
        .toList();
  }
}
