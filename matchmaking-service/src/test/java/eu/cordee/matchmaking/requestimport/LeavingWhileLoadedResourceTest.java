package eu.cordee.matchmaking.requestimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.cordee.kit.testing.BackingSystems;
import eu.cordee.matchmaking.testing.Database;
import eu.cordee.matchmaking.testing.Fair;
import eu.cordee.matchmaking.testing.Fairs;
import eu.cordee.matchmaking.testing.StandIns;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Somebody withdraws while a file that names them is loaded: their requests go with them, or are
 * not taken.
 */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "matchmaking"))
class LeavingWhileLoadedResourceTest {

  private static final String OPEN = "meeting_request where state = 'ACCEPTED' and event_id = ?";
  private static final String WAITING =
      "pg_locks where locktype = 'advisory' and not granted and mode = 'ShareLock'";

  @Inject Fairs fairs;
  @Inject Database database;
  @Inject AgroalDataSource dataSource;

  private Fair fair;

  @BeforeEach
  void openFair() {
    fair = fairs.open(2, 1, 2);
  }

  @Test
  void whoIsLeavingIsNotLoaded() throws SQLException {
    try (Connection leaving = dataSource.getConnection()) {
      // Given
      leave(leaving);
      // When
      CompletableFuture<Response> loading = CompletableFuture.supplyAsync(this::load);
      await().until(() -> database.count(WAITING) == 1);
      leaving.commit();
      // Then
      loading.join().then().statusCode(400);
    }
    assertThat(database.count(OPEN, fair.id())).isZero();
  }

  /** The sabotaged twin: without the lock the file is taken, and nobody calls the request off. */
  @Test
  void withoutTheLockARequestOutlivesWhoIsAsked() throws SQLException {
    try (StandIns sabotage = StandIns.locksThatDoNotLock(dataSource);
        Connection leaving = dataSource.getConnection()) {
      leave(leaving);
      load().then().statusCode(201);
      leaving.commit();
    }
    assertThat(database.count(OPEN, fair.id())).isOne();
  }

  /** As the listener does it, up to the moment before its transaction ends. */
  private void leave(Connection leaving) throws SQLException {
    leaving.setAutoCommit(false);
    execute(leaving, "select pg_advisory_xact_lock(uuid_hash_extended(?, 16))", fair.id());
    execute(
        leaving,
        "update participant_copy set active = false where id = ?",
        fair.guests().get(1).participantId());
  }

  private static void execute(Connection connection, String sql, Object value) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, value);
      statement.execute();
    }
  }

  private Response load() {
    Map<String, Object> row =
        Map.of(
            "hostId", fair.guests().get(0).participantId(),
            "guestId", fair.guests().get(1).participantId());
    return fair.organiser()
        .asks()
        .body(Map.of("requests", List.of(row)))
        .post(fair.path("/requests/imports"));
  }
}
