package eu.cordee.matchmaking.requestimport;

import eu.cordee.matchmaking.database.Row;
import eu.cordee.matchmaking.database.Sql;
import eu.cordee.matchmaking.meetingrequest.Priority;
import eu.cordee.matchmaking.participantcopy.CopyPatience;
import eu.cordee.matchmaking.requestimport.RequestImport.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Imported requests in the database, thousands at once. */
@ApplicationScoped
class RequestRows {

  private static final String PRESENT =
      """
      select r.id, r.host_id, r.guest_id, r.state in ('PENDING', 'ACCEPTED') as is_open, r.origin = 'IMPORTED' as is_imported,
        r.reference, r.priority, r.fixed_slot_id, r.earliest, r.latest,
        (select array_agg(o.before_id::text) from request_order o where o.after_id = r.id) as after
      from meeting_request r
      where r.event_id = ? and (r.origin = 'IMPORTED' or r.state in ('PENDING', 'ACCEPTED'))
      order by r.id
      """;

  private static final String RELEASE =
      """
      update meeting_request set reference = null
      where event_id = ? and reference = any (?::text[]) and state not in ('PENDING', 'ACCEPTED')
      """;

  private static final String INSERT =
      """
      insert into meeting_request
        (event_id, state, origin, id, reference, host_id, guest_id, priority, fixed_slot_id, earliest, latest)
      select ?::uuid, 'ACCEPTED', 'IMPORTED', n.*
      from unnest(?::uuid[], ?::text[], ?::uuid[], ?::uuid[], ?::text[], ?::uuid[], ?::timestamptz[], ?::timestamptz[]) as n
      """;

  private static final String CHANGE =
      """
      update meeting_request r set version = r.version + 1, changed_at = now(),
        reference = coalesce(n.reference, r.reference), priority = n.priority,
        fixed_slot_id = n.fixed_slot_id, earliest = n.earliest, latest = n.latest
      from unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::timestamptz[], ?::timestamptz[])
        as n (id, reference, priority, fixed_slot_id, earliest, latest)
      where r.id = n.id and r.state in ('PENDING', 'ACCEPTED')
      """;

  private static final String INSERT_ORDER =
      "insert into request_order (after_id, before_id) select distinct * from unnest(?::uuid[], ?::uuid[])";

  private final Sql sql;

  RequestRows(Sql sql) {
    this.sql = sql;
  }

  PresentRequests present(UUID eventId) {
    return new PresentRequests(sql.list(PRESENT, RequestRows::read, eventId));
  }

  /** What was called off lends its reference to what takes its place. */
  void insert(UUID eventId, List<Work> fresh) {
    sql.update(RELEASE, eventId, column(fresh, work -> work.row().reference()));
    sql.update(
        INSERT,
        eventId,
        column(fresh, Work::id),
        column(fresh, work -> work.row().reference()),
        column(fresh, work -> PresentRequests.host(work.row())),
        column(fresh, work -> PresentRequests.guest(work.row())),
        column(fresh, work -> work.row().wish()),
        column(fresh, work -> CopyPatience.idOrNull(work.row().fixedSlotId())),
        column(fresh, work -> work.row().earliest()),
        column(fresh, work -> work.row().latest()));
    order(fresh);
  }

  void change(List<Work> changed) {
    sql.update(
        CHANGE,
        column(changed, Work::id),
        column(changed, work -> work.row().reference()),
        column(changed, work -> work.row().wish()),
        column(changed, work -> CopyPatience.idOrNull(work.row().fixedSlotId())),
        column(changed, work -> work.row().earliest()),
        column(changed, work -> work.row().latest()));
    sql.update(
        "delete from request_order where after_id = any (?::uuid[])", column(changed, Work::id));
    order(changed);
  }

  private void order(List<Work> works) {
    List<UUID> after = new ArrayList<>();
    List<UUID> before = new ArrayList<>();
    for (Work work : works) {
      for (UUID earlier : work.after()) {
        after.add(work.id());
        before.add(earlier);
      }
    }
    sql.update(INSERT_ORDER, after, before);
  }

  private static PresentRequest read(Row row) throws SQLException {
    return new PresentRequest(
        row.id("id"),
        row.id("host_id"),
        row.id("guest_id"),
        row.flag("is_open"),
        row.flag("is_imported"),
        row.textOrNull("reference"),
        Priority.valueOf(row.text("priority")),
        row.idOrNull("fixed_slot_id"),
        row.instantOrNull("earliest"),
        row.instantOrNull("latest"),
        row.texts("after").stream().map(UUID::fromString).collect(Collectors.toSet()));
  }

  private static <T> List<@Nullable T> column(List<Work> works, Function<Work, @Nullable T> value) {
    List<@Nullable T> column = new ArrayList<>(works.size());
    works.forEach(work -> column.add(value.apply(work)));
    return column;
  }
}
