package eu.cordee.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import eu.cordee.launcher.brokerage.BadFileException;
import eu.cordee.launcher.brokerage.BrokerageFile;
import eu.cordee.launcher.brokerage.BrokerageImport;
import eu.cordee.launcher.client.ApiClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whole brokerage events: loaded through the API, scheduled, published; nobody twice at a time, and
 * the counts agree.
 */
@Order(2)
class BrokerageEventsTest {

  private static final Path PUBLISHED_EVENTS = Path.of("..", "..", "shared", "benchmarks", "b2b");
  private static final Duration RUN = Duration.ofSeconds(120);

  private final ApiClient api = LivingSystem.running().asPartner();

  @ParameterizedTest
  @ValueSource(strings = {"forum-13", "forum-14", "forumt-14", "tic-12", "tic-13"})
  void aPublishedEventIsLoadedScheduledAndPublished(String name) throws SQLException {
    Path file = PUBLISHED_EVENTS.resolve(name + ".original.dzn");
    assumeTrue(Files.exists(file), "the published events are not beside this clone (" + file + ")");
    loadScheduleAndPublish(name, BrokerageImport.read(file));
  }

  @Test
  void aGeneratedEventOfTheSameShapeIsLoadedScheduledAndPublished(@TempDir Path directory)
      throws SQLException, IOException {
    Path file = directory.resolve("generated.dzn");
    Files.writeString(file, GeneratedEvent.asMiniZinc(2026));
    loadScheduleAndPublish("generated", BrokerageImport.read(file));
  }

  @Test
  void everyBadLineIsReportedAndNothingIsLoaded(@TempDir Path directory) throws IOException {
    // Given
    Path file = directory.resolve("bad.csv");
    Files.writeString(
        file,
        """
        kind,reference,given_name,family_name,email,unavailable,host,guest,priority,session,slot
        participant,a1,Ada,Lorenz,,x,,,,,
        participant,a1,Ben,Favre,,,,,,,
        meeting,,,,,,a1,nobody,often,,
        banana,,,,,,,,,,
        """);
    // When / Then
    assertThatThrownBy(() -> BrokerageImport.read(file))
        .isInstanceOfSatisfying(
            BadFileException.class,
            bad ->
                assertThat(bad.lines())
                    .extracting(BrokerageFile.BadLine::line)
                    .containsExactlyInAnyOrder(2, 3, 4, 4, 5));
  }

  private void loadScheduleAndPublish(String title, BrokerageFile file) throws SQLException {
    // Given
    BrokerageImport.Loaded loaded =
        new BrokerageImport(api, step -> {}).loadIntoNewEvent(title, file);
    String event = "/api/matchmaking/events/" + loaded.eventId();
    // When
    String run =
        event
            + "/timetables/"
            + api.post(event + "/timetables", Map.of("seed", 1)).path("id").asText();
    await().atMost(RUN).pollInterval(Duration.ofMillis(300)).until(() -> !isRunning(api.get(run)));
    JsonNode timetable = api.get(run);
    api.post(run + "/publication", Map.of());
    // Then
    assertThat(timetable.path("state").asText()).isEqualTo("DONE");
    assertThat(timetable.path("requested").asInt()).isEqualTo(file.requests().size());
    assertThat(timetable.path("placed").asInt())
        .as("placed, unplaced: %s", timetable.path("reasons"))
        .isEqualTo(file.requests().size());
    assertThat(
            count(
                "select count(*) from meeting where state = 'CONFIRMED' and event_id = ?::uuid",
                loaded.eventId()))
        .isEqualTo(file.requests().size());
    assertThat(count(TWICE_AT_A_TIME, loaded.eventId())).isZero();
    assertThat(api.get(event + "/occupancy").path("cells").size())
        .isEqualTo(file.requests().size());
  }

  /**
   * Counted from the meetings themselves, not from the table whose constraint should make it
   * impossible.
   */
  private static final String TWICE_AT_A_TIME =
      """
      select count(*) from (
        select resource, slot_id from (
          select host_id as resource, slot_id, event_id from meeting where state = 'CONFIRMED'
          union all select guest_id, slot_id, event_id from meeting where state = 'CONFIRMED'
          union all select table_id, slot_id, event_id from meeting where state = 'CONFIRMED') taken
        where event_id = ?::uuid group by resource, slot_id having count(*) > 1) twice
      """;

  private static boolean isRunning(JsonNode run) {
    return run.path("state").asText().equals("QUEUED")
        || run.path("state").asText().equals("RUNNING");
  }

  private static long count(String sql, String eventId) throws SQLException {
    try (Connection connection =
            LivingSystem.running().backing().database("matchmaking").connect();
        var statement = connection.prepareStatement(sql)) {
      statement.setString(1, eventId);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }
}
