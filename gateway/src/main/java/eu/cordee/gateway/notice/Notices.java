package eu.cordee.gateway.notice;

import eu.cordee.gateway.notice.kind.NoticeKind;
import eu.cordee.gateway.notice.store.Statements;
import eu.cordee.kit.http.Cursor;
import eu.cordee.kit.http.Page;
import eu.cordee.kit.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everybody's inbox. */
@ApplicationScoped
class Notices {

  /**
   * Names are looked up at reading, so that they are as they are now, and gone when somebody is.
   * Who has left an event, or is a stranger to its organisers, sees none.
   */
  private static final String LIST =
      """
      select n.number, n.id, n.kind, n.occurred_at, n.read_at is not null as read, n.event_id, n.object_id,
        n.title, a.body, n.place, n.starts_at, n.ends_at, n.started_at, e.title as event_title, coalesce(n.zone, e.zone) as zone,
        case when me.active and not (p.unknown_to && e.organiser_ids)
          then nullif(trim(concat(p.given_name, ' ', p.family_name)), '') end as with_name
      from notice n
        join event_copy e on e.id = n.event_id and e.status <> 'DRAFT'
        left join announcement_copy a on a.id = n.object_id
        left join participant_copy me on me.id = n.receiver_id
        left join participant_copy o on o.id = n.with_id
        left join signed_in p on p.person_id = o.person_id
      where n.person_id = ? and n.number < ? and (n.read_at is null or not ?)
      order by n.number desc limit ?
      """;

  private static final String MARK_READ =
      """
      update notice set read_at = now()
      where person_id = ? and read_at is null and (id = any (?::uuid[])
        or number <= (select number from notice where id = ? and person_id = ?))
      """;

  private static final String COUNT_UNREAD =
      """
      select n.person_id, count(*) as unread from notice n
        join event_copy e on e.id = n.event_id and e.status <> 'DRAFT'
      where n.person_id = any (?) and n.read_at is null
      group by n.person_id
      """;

  private final Statements statements;

  Notices(Statements statements) {
    this.statements = statements;
  }

  /** The newest first. */
  Page<NoticeView> list(UUID personId, boolean unreadOnly, @Nullable String cursor, int limit) {
    List<Numbered> rows =
        statements.list(LIST, Numbered::read, personId, before(cursor), unreadOnly, limit + 1);
    return Page.of(rows, limit, row -> String.valueOf(row.number), Numbered::view);
  }

  UnreadNotices unread(UUID personId) {
    return new UnreadNotices(unread(List.of(personId)).getOrDefault(personId, 0L));
  }

  /** Those who have none are absent. */
  Map<UUID, Long> unread(Collection<UUID> personIds) {
    return statements
        .list(
            COUNT_UNREAD,
            row -> Map.entry(row.getObject("person_id", UUID.class), row.getLong("unread")),
            personIds)
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  UnreadNotices markRead(UUID personId, ReadNotices which) {
    List<UUID> ids = Optional.ofNullable(which.ids()).orElse(List.of());
    statements.update(MARK_READ, personId, ids, which.upTo(), personId);
    return unread(personId);
  }

  private static long before(@Nullable String cursor) {
    String position = Cursor.read(cursor);
    try {
      return position == null ? Long.MAX_VALUE : Long.parseLong(position);
    } catch (NumberFormatException notOurs) {
      throw ProblemException.badField("cursor", "is not a cursor of this list");
    }
  }

  private record Numbered(long number, NoticeView view) {
    static Numbered read(ResultSet row) throws SQLException {
      NoticeKind kind = NoticeKind.valueOf(row.getString("kind"));
      UUID eventId = row.getObject("event_id", UUID.class);
      return new Numbered(
          row.getLong("number"),
          new NoticeView(
              row.getObject("id", UUID.class),
              kind,
              row.getObject("occurred_at", java.time.OffsetDateTime.class).toInstant(),
              row.getBoolean("read"),
              eventId,
              row.getString("event_title"),
              row.getString("zone"),
              row.getObject("object_id", UUID.class),
              row.getString("with_name"),
              row.getString("title"),
              row.getString("body"),
              row.getString("place"),
              Statements.instant(row, "starts_at"),
              Statements.instant(row, "ends_at"),
              Statements.instant(row, "started_at"),
              kind.link(eventId)));
    }
  }
}
