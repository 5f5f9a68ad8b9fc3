package eu.cordee.matchmaking.agenda;

import eu.cordee.kit.Ids;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What can happen to an agenda, statement by statement, with the statements that the service uses:
 * a small world of three people, two tables and two slots, in which one meeting is already agreed
 * and one request is pending.
 */
final class Operations {

  private static final OffsetDateTime NINE =
      OffsetDateTime.of(2027, 9, 22, 9, 0, 0, 0, ZoneOffset.UTC);

  final UUID eventId = Ids.next();
  private final UUID ada = Ids.next();
  private final UUID ben = Ids.next();
  private final UUID eve = Ids.next();
  private final UUID dan = Ids.next();
  private final UUID one = Ids.next();
  private final UUID two = Ids.next();
  private final UUID agreed = Ids.next();
  private final UUID agreedRequest = Ids.next();
  private final UUID pendingRequest = Ids.next();

  void prepare(Connection connection) throws SQLException {
    for (UUID table : List.of(one, two)) {
      run(
          connection,
          "insert into table_copy (id, event_id, number, label) values (?, ?, 1, '')",
          table,
          eventId);
    }
    request(connection, agreedRequest, ada, ben, "ACCEPTED");
    request(connection, pendingRequest, ben, dan, "PENDING");
    seat(connection, agreed, ada, ben, 0, one);
    meeting(connection, agreed, agreedRequest, ada, ben, 0);
  }

  /** Every operation by name; each call makes fresh steps. */
  Map<String, List<Session.Step>> all() {
    Map<String, List<Session.Step>> all = new LinkedHashMap<>();
    all.put("book", book(ada, eve, 1));
    all.put("book the same", book(eve, ben, 1));
    all.put("hold", hold(ben, 1));
    all.put("confirm", confirm(1));
    all.put("reschedule", reschedule(1));
    all.put("reassign", reassign());
    all.put("cancel", cancel());
    all.put("expire", expire());
    return all;
  }

  private List<Session.Step> book(UUID host, UUID guest, int slot) {
    UUID request = Ids.next();
    UUID meeting = Ids.next();
    return List.of(
        connection -> request(connection, request, host, guest, "ACCEPTED"),
        connection -> seat(connection, meeting, host, guest, slot, null),
        connection -> meeting(connection, meeting, request, host, guest, slot));
  }

  private List<Session.Step> hold(UUID person, int slot) {
    UUID commitment = Ids.next();
    return List.of(
        connection ->
            run(connection, OccupancySql.HOLD, eventId, person, from(slot), to(slot), commitment)
                == 1,
        connection -> true);
  }

  private List<Session.Step> confirm(int slot) {
    UUID meeting = Ids.next();
    return List.of(
        connection -> lockRequest(connection, pendingRequest, "PENDING"),
        connection -> seat(connection, meeting, ben, dan, slot, null),
        connection ->
            setRequest(connection, pendingRequest, "ACCEPTED")
                && meeting(connection, meeting, pendingRequest, ben, dan, slot));
  }

  private List<Session.Step> reschedule(int slot) {
    return List.of(
        this::lockAgreed,
        connection -> run(connection, OccupancySql.RELEASE, agreed) == 3,
        connection -> seat(connection, agreed, ada, ben, slot, one),
        connection -> place(connection, slot));
  }

  private List<Session.Step> reassign() {
    return List.of(
        this::lockAgreed,
        connection -> run(connection, OccupancySql.RELEASE, agreed) == 3,
        connection -> seat(connection, agreed, ada, ben, 0, two) && place(connection, 0));
  }

  private List<Session.Step> cancel() {
    return List.of(
        connection -> lockRequest(connection, agreedRequest, "ACCEPTED"),
        this::lockAgreed,
        connection -> run(connection, OccupancySql.RELEASE, agreed) == 3,
        connection ->
            run(connection, "update meeting set state = 'CANCELLED' where id = ?", agreed) == 1
                && setRequest(connection, agreedRequest, "CANCELLED"));
  }

  private List<Session.Step> expire() {
    return List.of(
        connection -> lockRequest(connection, pendingRequest, "PENDING"),
        connection -> setRequest(connection, pendingRequest, "EXPIRED"));
  }

  private boolean seat(
      Connection connection, UUID meeting, UUID host, UUID guest, int slot, UUID table)
      throws SQLException {
    UUID seat = null;
    int people = 0;
    try (PreparedStatement statement =
            prepare(
                connection,
                OccupancySql.SEAT,
                eventId,
                table,
                meeting.getLeastSignificantBits(),
                from(slot),
                to(slot),
                eventId,
                from(slot),
                to(slot),
                meeting,
                host,
                guest);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        boolean isTable = row.getString(1).equals("TABLE");
        seat = isTable ? row.getObject(2, UUID.class) : seat;
        people += isTable ? 0 : 1;
      }
    }
    boolean retry = people == 2 && seat == null;
    return people == 2 && (!retry || otherTable(connection, meeting, slot));
  }

  private boolean otherTable(Connection connection, UUID meeting, int slot) throws SQLException {
    return run(
            connection,
            OccupancySql.TABLE.replace("returning resource_id", ""),
            eventId,
            from(slot),
            to(slot),
            meeting,
            eventId,
            1L,
            from(slot),
            to(slot))
        == 1;
  }

  private boolean meeting(
      Connection connection, UUID id, UUID request, UUID host, UUID guest, int slot)
      throws SQLException {
    return run(
            connection,
            """
            insert into meeting (id, version, changed_at, event_id, request_id, host_id, guest_id, slot_id, table_id,
              starts_at, ends_at, state)
            select ?, 0, now(), ?, ?, ?, ?, ?, resource_id, ?, ?, 'CONFIRMED' from occupancy
            where source_id = ? and resource_kind = 'TABLE'
            """,
            id,
            eventId,
            request,
            host,
            guest,
            eventId,
            from(slot),
            to(slot),
            id)
        == 1;
  }

  private boolean place(Connection connection, int slot) throws SQLException {
    return run(
            connection,
            """
            update meeting m set starts_at = ?, ends_at = ?, table_id = o.resource_id from occupancy o
            where m.id = ? and o.source_id = m.id and o.resource_kind = 'TABLE'
            """,
            from(slot),
            to(slot),
            agreed)
        == 1;
  }

  private boolean request(Connection connection, UUID id, UUID host, UUID guest, String state)
      throws SQLException {
    return run(
            connection,
            """
            insert into meeting_request (id, event_id, host_id, guest_id, priority, state, origin, expires_at)
            values (?, ?, ?, ?, 'NICE', ?, 'IMPORTED', now())
            """,
            id,
            eventId,
            host,
            guest,
            state)
        == 1;
  }

  private boolean lockRequest(Connection connection, UUID id, String state) throws SQLException {
    return text(connection, "select state from meeting_request where id = ? for update", id)
        .equals(state);
  }

  private boolean lockAgreed(Connection connection) throws SQLException {
    return text(connection, "select state from meeting where id = ? for update", agreed)
        .equals("CONFIRMED");
  }

  private boolean setRequest(Connection connection, UUID id, String state) throws SQLException {
    return run(connection, "update meeting_request set state = ? where id = ?", state, id) == 1;
  }

  private static String text(Connection connection, String sql, Object... arguments)
      throws SQLException {
    try (PreparedStatement statement = prepare(connection, sql, arguments);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getString(1);
    }
  }

  private static int run(Connection connection, String sql, Object... arguments)
      throws SQLException {
    try (PreparedStatement statement = prepare(connection, sql, arguments)) {
      return statement.executeUpdate();
    }
  }

  private static PreparedStatement prepare(Connection connection, String sql, Object... arguments)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, arguments[i]);
    }
    return statement;
  }

  private static OffsetDateTime from(int slot) {
    return NINE.plusMinutes(20L * slot);
  }

  private static OffsetDateTime to(int slot) {
    return NINE.plusMinutes(20L * (slot + 1));
  }
}
