package eu.cordee.matchmaking.timetable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.cordee.kit.http.Cursor;
import eu.cordee.kit.http.Page;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.matchmaking.database.Sql;
import eu.cordee.matchmaking.meetingrequest.UnplacedReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What runs found: places, and reasons where there are none. */
@ApplicationScoped
class Placements {

  private final Sql sql;

  private final ObjectMapper json;

  Placements(Sql sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  void write(UUID runId, List<Placement> placed, List<Unplaced> unplaced) {
    sql.update(
        """
        insert into timetable_placement (run_id, request_id, slot_id, table_id, interpreter_id)
        select ?::uuid, n.* from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[]) as n
        """,
        runId,
        placed.stream().map(Placement::requestId).toList(),
        placed.stream().map(Placement::slotId).toList(),
        placed.stream().map(Placement::tableId).toList(),
        placed.stream().map(Placement::interpreterId).toList());
    sql.update(
        """
        insert into timetable_placement (run_id, request_id, reason, remedy)
        select ?::uuid, n.request_id, n.reason, n.remedy::jsonb
        from unnest(?::uuid[], ?::text[], ?::text[]) as n (request_id, reason, remedy)
        """,
        runId,
        unplaced.stream().map(Unplaced::requestId).toList(),
        unplaced.stream().map(Unplaced::reason).toList(),
        unplaced.stream().map(one -> written(one.remedy())).toList());
  }

  void writeAdvice(UUID runId, List<Advice> advice) {
    sql.update("update timetable_run set advice = ?::jsonb where id = ?", written(advice), runId);
  }

  List<Advice> advice(UUID runId) {
    return sql.first(
            "select advice::text as advice from timetable_run where id = ?",
            row -> List.of(read(row.text("advice"), Advice[].class)),
            runId)
        .orElse(List.of());
  }

  /** JSON's null where there is nothing. */
  private String written(@Nullable Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T> T read(String text, Class<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable Remedy remedy(@Nullable String text) {
    return text == null ? null : read(text, Remedy.class);
  }

  /** The requests that the run has placed. */
  List<UUID> placed(UUID runId) {
    return sql.list(
        "select request_id from timetable_placement where run_id = ? and slot_id is not null",
        row -> row.id("request_id"),
        runId);
  }

  /**
   * Slot by slot, and table by table in each.
   *
   * @param after the last one of the page before
   */
  Page<Placement> page(UUID runId, @Nullable String after, int limit) {
    Position start = Position.read(after);
    List<Placed> rows =
        sql.list(
            """
            select p.*, r.host_id, r.guest_id
            from (
              select p.request_id, p.slot_id, p.table_id,
                coalesce(s.number, 0) as slot_number, coalesce(t.number, 0) as table_number, p.interpreter_id
              from timetable_placement p
              left join slot_copy s on s.id = p.slot_id left join table_copy t on t.id = p.table_id
              where p.run_id = ? and p.slot_id is not null
                and (coalesce(s.number, 0), coalesce(t.number, 0), p.request_id) > (?, ?, ?::uuid)
              order by 4, 5, 1 limit ?) p
            join meeting_request r on r.id = p.request_id
            order by p.slot_number, p.table_number, p.request_id
            """,
            row ->
                new Placed(
                    new Position(
                        row.number("slot_number"),
                        row.number("table_number"),
                        row.id("request_id")),
                    new Placement(
                        row.id("request_id"),
                        row.id("host_id"),
                        row.id("guest_id"),
                        row.id("slot_id"),
                        row.id("table_id"),
                        row.idOrNull("interpreter_id"))),
            runId,
            start.slot,
            start.table,
            start.request,
            limit + 1);
    return Page.of(rows, limit, row -> row.position.toString(), Placed::placement);
  }

  private record Placed(Position position, Placement placement) {}

  /** Where a page ended. */
  private record Position(int slot, int table, UUID request) {

    private static final Position START = new Position(-1, -1, new UUID(0, 0));

    static Position read(@Nullable String cursor) {
      String position = Cursor.read(cursor);
      if (position == null) {
        return START;
      }
      try {
        String[] parts = position.split(" ", 3);
        return new Position(
            Integer.parseInt(parts[0]),
            Integer.parseInt(parts.length == 3 ? parts[1] : ""),
            UUID.fromString(parts.length == 3 ? parts[2] : ""));
      } catch (IllegalArgumentException e) {
        throw ProblemException.badField("cursor", "is not a cursor of this list");
      }
    }

    @Override
    public String toString() {
      return slot + " " + table + " " + request;
    }
  }

  /**
   * Those without a place, the earliest request first.
   *
   * @param reason null for every reason
   * @param after the last request of the page before
   */
  Page<Unplaced> unplaced(
      UUID runId, @Nullable UnplacedReason reason, @Nullable String after, int limit) {
    List<Unplaced> rows =
        sql.list(
            """
            select p.*, r.host_id, r.guest_id
            from (
              select request_id, reason, nullif(remedy, 'null')::text as remedy
              from timetable_placement
              where run_id = ? and reason is not null and reason = coalesce(?, reason)
                and request_id > coalesce(?::uuid, '00000000-0000-0000-0000-000000000000')
              order by request_id limit ?) p
            join meeting_request r on r.id = p.request_id
            order by p.request_id
            """,
            row ->
                new Unplaced(
                    row.id("request_id"),
                    row.id("host_id"),
                    row.id("guest_id"),
                    UnplacedReason.valueOf(row.text("reason")),
                    remedy(row.textOrNull("remedy"))),
            runId,
            reason,
            Cursor.readId(after),
            limit + 1);
    return Page.of(rows, limit, row -> row.requestId().toString(), row -> row);
  }

  List<ReasonCount> reasons(UUID runId) {
    return sql.list(
        """
        select reason, count(*) as count from timetable_placement
        where run_id = ? and reason is not null group by reason order by count desc, reason
        """,
        row -> new ReasonCount(UnplacedReason.valueOf(row.text("reason")), row.number("count")),
        runId);
  }

  /** Publication found somebody faster. */
  void lose(UUID runId, Map<UUID, UnplacedReason> lost) {
    sql.update(
        """
        update timetable_placement p set slot_id = null, table_id = null, interpreter_id = null, reason = n.reason
        from unnest(?::uuid[], ?::text[]) as n (request_id, reason)
        where p.run_id = ? and p.request_id = n.request_id
        """,
        List.copyOf(lost.keySet()),
        List.copyOf(lost.values()),
        runId);
  }

  /** Publication found another table. */
  void reseat(UUID runId, Map<UUID, UUID> tables) {
    sql.update(
        """
        update timetable_placement p set table_id = n.table_id
        from unnest(?::uuid[], ?::uuid[]) as n (request_id, table_id)
        where p.run_id = ? and p.request_id = n.request_id
        """,
        List.copyOf(tables.keySet()),
        List.copyOf(tables.values()),
        runId);
  }

  /** Requests that are cancelled or booked by now are none of the timetable's business any more. */
  void drop(UUID runId, Collection<UUID> requestIds) {
    sql.update(
        "delete from timetable_placement where run_id = ? and request_id = any (?::uuid[])",
        runId,
        requestIds);
  }

  /** Tells each request of the run why it has no place, or that it has one. */
  void tellRequests(UUID runId) {
    sql.update(
        """
        update meeting_request r set unplaced_reason = p.reason, version = r.version + 1, changed_at = now()
        from timetable_placement p
        where p.run_id = ? and p.request_id = r.id and r.unplaced_reason is distinct from p.reason
        """,
        runId);
  }
}
