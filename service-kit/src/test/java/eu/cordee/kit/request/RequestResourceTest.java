package eu.cordee.kit.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.cordee.kit.note.NoteCopies;
import eu.cordee.kit.note.Notes;
import eu.cordee.kit.testing.BackingSystems;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the gateway says of a request is heeded wherever the request leads. */
@QuarkusTest
@QuarkusTestResource(BackingSystems.class)
@TestSecurity(user = "ada", roles = "attendee")
class RequestResourceTest {

  /** Milliseconds in which a request is begun, also on a busy machine, and longer than that. */
  private static final String TIME = "2000";

  private static final int TOO_LONG = 2200;

  private final Lines lines = new Lines();

  @Inject Notes notes;
  @Inject NoteCopies copies;

  /** The first request of all takes longer than any other. */
  @BeforeEach
  void warmUpAndListen() {
    write("/notes", "before", 0, "X-Request-Id", "before");
    Logger.getLogger("eu.cordee.kit.note").addHandler(lines);
  }

  @AfterEach
  void listenNoMore() {
    Logger.getLogger("eu.cordee.kit.note").removeHandler(lines);
  }

  @Test
  void theIdOfARequestStandsOnItsLogLinesAndOnThoseOfWhoeverHearsOfIt() {
    // Given
    String id = "edge-" + UUID.randomUUID().toString().substring(0, 8);
    String text = "t " + id;
    // When
    write("/notes", text, 0, "X-Request-Id", id);
    // Then
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(lines.of(text))
                    .containsExactlyInAnyOrder("writes " + id, "applies " + id));
  }

  @Test
  void anIdThatIsNoneIsNotLogged() {
    // Given
    // When
    write("/notes", "forged", 0, "X-Request-Id", "a b");
    // Then
    assertThat(lines.of("forged")).contains("writes null");
  }

  @Test
  void whatComesTooLateIsNotBegun() {
    // When
    Response late = write("/notes/unprotected", "late", 0, "X-Request-Timeout", "0");
    // Then
    assertThat(late.statusCode()).isEqualTo(408);
    assertThat(late.jsonPath().getString("type")).endsWith("/deadline-passed");
    assertThat(written("late")).isZero();
  }

  @Test
  void whatBecomesTooLateIsNotDone() {
    // When
    Response late = write("/notes", "slow", TOO_LONG, "X-Request-Timeout", TIME);
    // Then
    assertThat(late.statusCode()).isEqualTo(408);
    assertThat(written("slow")).isZero();
  }

  /** The sabotaged twin: nothing looks at the clock before the commit. */
  @Test
  void withoutTheCheckTheSameRequestIsDoneThoughNobodyWaits() {
    // When
    write("/notes/unprotected", "slow twin", TOO_LONG, "X-Request-Timeout", TIME);
    // Then
    assertThat(written("slow twin")).isEqualTo(1);
  }

  @Test
  void whatIsInTimeIsDone() {
    // When
    Response inTime = write("/notes", "in time", 0, "X-Request-Timeout", "60000");
    // Then
    assertThat(inTime.statusCode()).isEqualTo(201);
  }

  private static Response write(
      String path, String text, int pauseMillis, String header, String value) {
    return given()
        .contentType("application/json")
        .header(header, value)
        .body("{\"text\":\"" + text + "\",\"pauseMillis\":" + pauseMillis + "}")
        .post(path);
  }

  private long written(String text) {
    return notes.count("select count(*) from note where text = '" + text + "'");
  }

  /** Log lines with the request id they carry. */
  private static final class Lines extends ExtHandler {
    private final List<String> seen = new CopyOnWriteArrayList<>();

    @Override
    protected void doPublish(ExtLogRecord line) {
      seen.add(line.getFormattedMessage() + "|" + line.getMdc("requestId"));
    }

    List<String> of(String text) {
      return seen.stream()
          .filter(line -> line.contains(" " + text + "|"))
          .map(line -> line.substring(0, line.indexOf(' ')) + line.substring(line.indexOf('|')))
          .map(line -> line.replace('|', ' '))
          .toList();
    }
  }
}
