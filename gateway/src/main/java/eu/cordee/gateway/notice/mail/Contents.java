package eu.cordee.gateway.notice.mail;

import eu.cordee.gateway.notice.kind.NoticeKind;
import eu.cordee.gateway.notice.store.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What mails and pushes have collected, as it stands when they leave. */
@ApplicationScoped
public class Contents {

  /** As an inbox would show it now: whose name may be seen, whom it still concerns. */
  private static final String CONTENT_OF =
      """
      select n.%1$s as bundle_id, n.kind, n.receiver_id, n.event_id, n.object_id, n.title, a.body, n.place, n.starts_at, n.ends_at, n.started_at,
        n.read_at is not null as read, e.title as event_title, coalesce(n.zone, e.zone) as zone,
        coalesce(me.active, true) and %2$s and coalesce(
          case when n.kind = 'ASKED' then r.standing = 'PENDING'
            when n.kind in ('PLANNED', 'MOVED', 'OTHER_TABLE', 'OTHER_ZONE') then m.active and e.status <> 'CANCELLED'
            when n.kind = 'PLACE_OFFERED' then w.standing = 'OFFERED' and e.status = 'PUBLISHED'
            when n.kind = 'MEETING_SOON' then m.active and m.starts_at = n.starts_at and e.status = 'PUBLISHED'
            when n.kind in ('SESSION_SOON', 'CAFE_SOON') then place.active and place.starts_at = n.starts_at and e.status = 'PUBLISHED'
            when n.kind = 'EVENT_SOON' then e.starts_at = n.starts_at and e.status = 'PUBLISHED' end, true) as current,
        case when me.active and not (p.unknown_to && e.organiser_ids)
          then nullif(trim(concat(p.given_name, ' ', p.family_name)), '') end as with_name
      from notice n
        join event_copy e on e.id = n.event_id and e.status <> 'DRAFT'
        left join announcement_copy a on a.id = n.object_id
        left join participant_copy me on me.id = n.receiver_id
        left join participant_copy o on o.id = n.with_id
        left join signed_in p on p.person_id = o.person_id
        left join notice_choice c on c.person_id = n.person_id and c.kind = n.kind
        left join request_copy r on r.id = n.object_id
        left join meeting_copy m on m.id = n.object_id
        left join commitment_copy place on place.id = n.object_id
        left join waiting_copy w on w.id = n.object_id
      where n.%1$s = any (?) order by n.number
      """;

  private static final String MAILED = CONTENT_OF.formatted("mail_id", "coalesce(c.mailed, true)");
  private static final String PUSHED = CONTENT_OF.formatted("push_id", "coalesce(c.pushed, true)");

  private final Statements statements;

  Contents(Statements statements) {
    this.statements = statements;
  }

  /** By mail, in the order in which it was told. */
  Map<UUID, List<MailedNotice>> mailed(Collection<UUID> mailIds) {
    return of(MAILED, mailIds);
  }

  /** By push, in the order in which it was told. */
  public Map<UUID, List<MailedNotice>> pushed(Collection<UUID> pushIds) {
    return of(PUSHED, pushIds);
  }

  private Map<UUID, List<MailedNotice>> of(String sql, Collection<UUID> ids) {
    return statements
        .list(sql, row -> Map.entry(row.getObject("bundle_id", UUID.class), notice(row)), ids)
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private static MailedNotice notice(ResultSet row) throws SQLException {
    return new MailedNotice(
        NoticeKind.valueOf(row.getString("kind")),
        row.getObject("receiver_id", UUID.class),
        row.getObject("event_id", UUID.class),
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
        row.getBoolean("read"),
        row.getBoolean("current"));
  }
}
