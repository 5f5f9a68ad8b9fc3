package eu.cordee.matchmaking.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.contracts.AgendaMessage;
import eu.cordee.kit.testing.BackingSystems;
import eu.cordee.kit.testing.RefusedStatements;
import eu.cordee.matchmaking.meetingrequest.RequestState;
import eu.cordee.matchmaking.repair.RepairState;
import eu.cordee.matchmaking.timetable.RunState;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the schema itself promises of meetings and states, whatever the code around it does. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "matchmaking"))
class MeetingConstraintsResourceTest {

  private static final String NO_SUCH_MEETING = "23503";
  private static final String CHECKED = "23514";
  private static final Pattern LITERAL = Pattern.compile("'([A-Z_]+)'");

  @Inject AgroalDataSource database;

  private final UUID meeting = UUID.randomUUID();
  private final UUID table = UUID.randomUUID();

  static Stream<Arguments> states() {
    return Stream.of(
        Arguments.of("commitment_answer_is_known", AgendaMessage.Answer.values()),
        Arguments.of("request_state_is_known", RequestState.values()),
        Arguments.of("meeting_state_is_known", MeetingState.values()),
        Arguments.of("run_state_is_known", RunState.values()),
        Arguments.of("repair_state_is_known", RepairState.values()));
  }

  @ParameterizedTest
  @MethodSource("states")
  void theSchemaKnowsTheStatesOfTheCode(String constraint, Enum<?>[] values) throws SQLException {
    String definition =
        read(
            "select pg_get_constraintdef(oid) from pg_constraint where conname = '"
                + constraint
                + "'");

    Set<String> known =
        LITERAL
            .matcher(definition)
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toSet());
    assertThat(known).isEqualTo(Arrays.stream(values).map(Enum::name).collect(Collectors.toSet()));
  }

  @Test
  void aMeetingOccupiesItsPeopleAndItsTable() throws SQLException {
    assertThat(refusal(meeting("CONFIRMED", 0), person(0), person(0), table(0))).isNull();
    assertThat(refusal(meeting("CONFIRMED", 0), person(0), table(0))).isEqualTo(CHECKED);
    assertThat(refusal(meeting("CONFIRMED", 0), person(0), person(0))).isEqualTo(CHECKED);
    assertThat(refusal(meeting("CANCELLED", 0))).isNull();
  }

  @Test
  void nothingIsOccupiedForAMeetingAtAnotherTimeOrForNone() throws SQLException {
    assertThat(refusal(meeting("CONFIRMED", 0), person(0), person(0), table(60)))
        .isEqualTo(NO_SUCH_MEETING);
    assertThat(refusal(meeting("CANCELLED", 0), person(0))).isEqualTo(NO_SUCH_MEETING);
    assertThat(refusal(person(0))).isEqualTo(NO_SUCH_MEETING);
  }

  @Test
  void aMeetingDoesNotMoveWithoutWhatItOccupies() throws SQLException {
    assertThat(refusal(with(booked(), move()))).isEqualTo(NO_SUCH_MEETING);
    assertThat(
            refusal(
                with(
                    booked(),
                    move(),
                    "delete from occupancy where source_id = '" + meeting + "'",
                    person(60),
                    person(60),
                    table(60))))
        .isNull();
  }

  /** The sabotaged twin: what was refused above is taken. */
  @Test
  void withoutTheKeyAMeetingMovesAwayFromWhatItOccupies() throws SQLException {
    String withoutKey = "alter table occupancy drop constraint occupied_for_a_meeting_at_its_time";

    assertThat(refusal(with(List.of(withoutKey), with(booked(), move())))).isNull();
    assertThat(refusal(withoutKey, meeting("CONFIRMED", 0), person(0), person(0), table(60)))
        .isNull();
    assertThat(refusal(withoutKey, meeting("CANCELLED", 0), person(0))).isNull();
    assertThat(refusal(withoutKey, person(0))).isNull();
  }

  /** The sabotaged twin of the other direction. */
  @Test
  void withoutTheTriggerAMeetingOccupiesNothing() throws SQLException {
    String withoutTrigger = "alter table meeting disable trigger meeting_occupies_its_time";

    assertThat(refusal(withoutTrigger, meeting("CONFIRMED", 0), person(0), table(0))).isNull();
    assertThat(refusal(withoutTrigger, meeting("CONFIRMED", 0), person(0), person(0))).isNull();
  }

  private List<String> booked() {
    return List.of(meeting("CONFIRMED", 0), person(0), person(0), table(0));
  }

  private String move() {
    return "update meeting set starts_at = starts_at + interval '1 hour', ends_at = ends_at + interval '1 hour'"
        + " where id = '"
        + meeting
        + "'";
  }

  private static String[] with(List<String> first, String... then) {
    return Stream.concat(first.stream(), Arrays.stream(then)).toArray(String[]::new);
  }

  private @Nullable String refusal(String... statements) throws SQLException {
    return RefusedStatements.refusal(database, statements);
  }

  private String read(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).as(sql).isTrue();
      return rows.getString(1);
    }
  }

  private String meeting(String state, int minutes) {
    return """
        with request as (
          insert into meeting_request (id, event_id, host_id, guest_id, priority, state, origin)
          values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'NICE', 'ACCEPTED', 'ASKED')
          returning id)
        insert into meeting (id, version, changed_at, event_id, request_id, host_id, guest_id, slot_id, table_id,
          starts_at, ends_at, state)
        select '%1$s', 0, now(), gen_random_uuid(), id, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), '%2$s',
          now() + interval '%3$d minutes', now() + interval '%4$d minutes', '%5$s' from request
        """
        .formatted(meeting, table, minutes, minutes + 20, state);
  }

  private String person(int minutes) {
    return occupied("PERSON", UUID.randomUUID(), minutes);
  }

  private String table(int minutes) {
    return occupied("TABLE", table, minutes);
  }

  private String occupied(String kind, UUID resource, int minutes) {
    return """
        insert into occupancy (event_id, resource_kind, resource_id, during, source_kind, source_id)
        values (gen_random_uuid(), '%s', '%s', tstzrange(now() + interval '%d minutes', now() + interval '%d minutes'),
          'MEETING', '%s')
        """
        .formatted(kind, resource, minutes, minutes + 20, meeting);
  }
}
