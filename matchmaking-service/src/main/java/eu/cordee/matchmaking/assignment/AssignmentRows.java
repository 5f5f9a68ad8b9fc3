package eu.cordee.matchmaking.assignment;

import eu.cordee.matchmaking.database.Row;
import eu.cordee.matchmaking.database.Sql;
import eu.cordee.matchmaking.eventcopy.SlotCopy;
import eu.cordee.matchmaking.meetingrequest.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the database says about an event's accepted requests and all that is booked, row by row. */
@ApplicationScoped
class AssignmentRows {

  private static final String REQUESTS =
      """
      select r.id, r.host_id, r.guest_id, r.priority, r.earliest, r.latest, r.fixed_slot_id,
        r.origin <> 'IMPORTED' or r.priority = 'MUTUAL' as mutual, m.id as meeting_id, m.slot_id, m.table_id,
        m.interpreter_id is not null or share_no_language(hf.languages, gf.languages) as interpreted
      from meeting_request r
      left join meeting m on m.request_id = r.id and m.state = 'CONFIRMED'
      left join profile hf on hf.id = r.host_id
      left join profile gf on gf.id = r.guest_id
      where r.event_id = ? and r.state = 'ACCEPTED' and (m.id is null or ?)
      order by r.id
      """;

  private static final String ORDERS =
      """
      select o.before_id, o.after_id, b.starts_at as before_at, a.starts_at as after_at
      from request_order o
      join meeting_request r on r.id = o.after_id and r.event_id = ?
      left join meeting b on b.request_id = o.before_id and b.state = 'CONFIRMED'
      left join meeting a on a.request_id = o.after_id and a.state = 'CONFIRMED'
      """;

  /** Person by person, for which there is an index: slot by slot takes five times as long. */
  private static final String BUSY_PEOPLE =
      """
      with whole as materialized (
        select tstzrange(min(starts_at), max(ends_at)) as during from slot_copy where event_id = ?
      )
      select p.id as who, o.source_id, lower(o.during) as starts_at, upper(o.during) as ends_at
      from whole cross join participant_copy p cross join lateral (
        select * from occupancy
        where time_of = p.time_of and during && whole.during
        offset 0
      ) o
      where p.event_id = ? and p.active
      """;

  private static final String UNAVAILABLE =
      "select u.participant_id, u.slot_id from unavailable_slot u join slot_copy s on s.id = u.slot_id where s.event_id = ?";

  private static final String HAVING =
      """
      select participant_id, count(*)::int as meetings from (
        select host_id as participant_id from meeting where event_id = ? and state = 'CONFIRMED'
        union all
        select guest_id from meeting where event_id = ? and state = 'CONFIRMED'
      ) of_both group by participant_id
      """;

  private static final String BUSY_TABLES =
      """
      select resource_id as who, source_id, lower(during) as starts_at, upper(during) as ends_at
      from occupancy where event_id = ? and resource_kind = 'TABLE'
      """;

  private final Sql sql;

  AssignmentRows(Sql sql) {
    this.sql = sql;
  }

  /** A request with its meeting, if it has one. */
  record Wanted(
      UUID id,
      UUID host,
      UUID guest,
      Priority priority,
      @Nullable Instant earliest,
      @Nullable Instant latest,
      @Nullable UUID fixedSlot,
      boolean mutual,
      @Nullable UUID meeting,
      @Nullable UUID slot,
      @Nullable UUID table,
      boolean interpreted) {
    static Wanted of(Row row) throws SQLException {
      return new Wanted(
          row.id("id"),
          row.id("host_id"),
          row.id("guest_id"),
          Priority.valueOf(row.text("priority")),
          row.instantOrNull("earliest"),
          row.instantOrNull("latest"),
          row.idOrNull("fixed_slot_id"),
          row.flag("mutual"),
          row.idOrNull("meeting_id"),
          row.idOrNull("slot_id"),
          row.idOrNull("table_id"),
          row.flag("interpreted"));
    }

    /** Whether any slot will do. */
    boolean isFree() {
      return fixedSlot == null && earliest == null && latest == null;
    }

    boolean allows(SlotCopy slot) {
      return (fixedSlot == null || fixedSlot.equals(slot.id()))
          && (earliest == null || !slot.startsAt().isBefore(earliest))
          && (latest == null || !slot.endsAt().isAfter(latest));
    }
  }

  /** Somebody or some table is occupied for a time. */
  record Busy(UUID who, UUID source, Instant from, Instant to) {
    static Busy of(Row row) throws SQLException {
      return new Busy(
          row.id("who"), row.id("source_id"), row.instant("starts_at"), row.instant("ends_at"));
    }

    IntStream slots(List<SlotCopy> all) {
      return IntStream.range(0, all.size())
          .filter(
              slot ->
                  all.get(slot).startsAt().isBefore(to) && all.get(slot).endsAt().isAfter(from));
    }
  }

  /** A participant and the languages they speak. */
  record Speaking(UUID participant, List<String> languages) {
    static Speaking of(Row row) throws SQLException {
      return new Speaking(row.id("id"), row.texts("languages"));
    }
  }

  record Having(UUID participant, int meetings) {
    static Having of(Row row) throws SQLException {
      return new Having(row.id("participant_id"), row.number("meetings"));
    }
  }

  record Unavailable(UUID participant, UUID slot) {}

  record Before(UUID before, UUID after, @Nullable Instant beforeAt, @Nullable Instant afterAt) {}

  /**
   * The accepted requests.
   *
   * @param all also those that have a meeting
   */
  List<Wanted> requests(UUID eventId, boolean all) {
    return sql.list(REQUESTS, Wanted::of, eventId, all);
  }

  List<Before> orders(UUID eventId) {
    return sql.list(
        ORDERS,
        row ->
            new Before(
                row.id("before_id"),
                row.id("after_id"),
                row.instantOrNull("before_at"),
                row.instantOrNull("after_at")),
        eventId);
  }

  List<Busy> busyPeople(UUID eventId) {
    return sql.list(BUSY_PEOPLE, Busy::of, eventId, eventId);
  }

  List<Busy> busyTables(UUID eventId) {
    return sql.list(BUSY_TABLES, Busy::of, eventId);
  }

  List<Unavailable> unavailable(UUID eventId) {
    return sql.list(
        UNAVAILABLE, row -> new Unavailable(row.id("participant_id"), row.id("slot_id")), eventId);
  }

  /** How many meetings people have already. */
  List<Having> having(UUID eventId) {
    return sql.list(HAVING, Having::of, eventId, eventId);
  }

  /** Who interprets, in the order of their ids. */
  List<Speaking> interpreters(UUID eventId) {
    return sql.list(
        """
        select i.participant_id as id, i.languages from interpreter i
        join participant_copy p on p.id = i.participant_id and p.active
        where i.event_id = ? order by 1
        """,
        Speaking::of,
        eventId);
  }

  /** What participants say that they speak. */
  List<Speaking> languages(UUID eventId) {
    return sql.list("select id, languages from profile where event_id = ?", Speaking::of, eventId);
  }

  Instant now() {
    return sql.first("select now() as now", row -> row.instant("now")).orElseThrow();
  }
}
