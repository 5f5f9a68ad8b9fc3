package eu.cordee.matchmaking.meetingrequest;

import eu.cordee.kit.Ids;
import eu.cordee.kit.http.ProblemBody.Line;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.idempotency.Idempotent;
import eu.cordee.matchmaking.database.Sql;
import eu.cordee.matchmaking.meetingrequest.ImportRequests.Row;
import eu.cordee.matchmaking.meetingrequest.ImportRequests.Unavailable;
import eu.cordee.matchmaking.participantcopy.CopyPatience;
import eu.cordee.matchmaking.profile.Availability;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Loads requests that were agreed elsewhere; they wait for a timetable. */
@ApplicationScoped
class RequestImport {

  private static final String INSERT =
      """
      insert into meeting_request
        (event_id, state, origin, id, host_id, guest_id, priority, fixed_slot_id, earliest, latest)
      select ?::uuid, 'ACCEPTED', 'IMPORTED', n.*
      from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::uuid[], ?::timestamptz[], ?::timestamptz[]) as n
      """;

  private static final String INSERT_ORDER =
      "insert into request_order (after_id, before_id) select distinct * from unnest(?::uuid[], ?::uuid[])";

  private final Sql sql;
  private final CopyPatience copies;
  private final Availability availability;

  RequestImport(Sql sql, CopyPatience copies, Availability availability) {
    this.sql = sql;
    this.copies = copies;
    this.availability = availability;
  }

  /** Before the transaction: what the rows name may still be on its way. */
  void awaitCopies(UUID eventId, ImportRequests wanted) {
    copies.await(eventId, participantIds(wanted), slotIds(wanted));
  }

  @Idempotent
  ImportedRequests load(UUID eventId, ImportRequests wanted) {
    CopyPatience.Known known = copies.look(eventId, participantIds(wanted));
    List<Line> bad = RequestImportRules.badLines(wanted, known);
    if (!bad.isEmpty()) {
      throw ProblemException.badLines(bad);
    }
    List<UUID> ids = wanted.requests().stream().map(row -> Ids.next()).sorted().toList();
    insert(eventId, ids, wanted.requests());
    insertOrder(ids, wanted.requests());
    mark(wanted.unavailable());
    return new ImportedRequests(ids.stream().map(ImportedRequests.Imported::new).toList());
  }

  private void insert(UUID eventId, List<UUID> ids, List<Row> rows) {
    sql.update(
        INSERT,
        eventId,
        ids,
        column(rows, row -> UUID.fromString(row.hostId())),
        column(rows, row -> UUID.fromString(row.guestId())),
        column(rows, row -> row.priority() == null ? Priority.NICE : row.priority()),
        column(rows, row -> CopyPatience.idOrNull(row.fixedSlotId())),
        column(rows, row -> row.window() == null ? null : row.window().earliest()),
        column(rows, row -> row.window() == null ? null : row.window().latest()));
  }

  private void insertOrder(List<UUID> ids, List<Row> rows) {
    List<UUID> after = new ArrayList<>();
    List<UUID> before = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      for (int place : rows.get(i).predecessors()) {
        after.add(ids.get(i));
        before.add(ids.get(place));
      }
    }
    sql.update(INSERT_ORDER, after, before);
  }

  private void mark(List<Unavailable> rows) {
    List<UUID> participants = new ArrayList<>();
    List<UUID> slots = new ArrayList<>();
    for (Unavailable row : rows) {
      for (String slot : row.slots()) {
        participants.add(UUID.fromString(row.participantId()));
        slots.add(UUID.fromString(slot));
      }
    }
    availability.add(participants, slots);
  }

  private static <T> List<@Nullable T> column(List<Row> rows, Function<Row, @Nullable T> value) {
    List<@Nullable T> column = new ArrayList<>(rows.size());
    rows.forEach(row -> column.add(value.apply(row)));
    return column;
  }

  private static List<UUID> participantIds(ImportRequests wanted) {
    return ids(
        Stream.concat(
            wanted.requests().stream()
                .flatMap(row -> Stream.of(text(row.hostId()), text(row.guestId()))),
            wanted.unavailable().stream().map(row -> text(row.participantId()))));
  }

  private static List<UUID> slotIds(ImportRequests wanted) {
    return ids(
        Stream.concat(
            wanted.requests().stream().map(row -> text(row.fixedSlotId())),
            wanted.unavailable().stream().flatMap(row -> row.slots().stream())));
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static List<UUID> ids(Stream<String> texts) {
    return texts.distinct().map(CopyPatience::idOrNull).filter(Objects::nonNull).toList();
  }
}
