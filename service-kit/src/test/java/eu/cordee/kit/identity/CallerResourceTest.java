package eu.cordee.kit.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.kit.note.Notes;
import eu.cordee.kit.testing.BackingSystems;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whoever waits for a message holds no connection meanwhile. */
@QuarkusTest
@QuarkusTestResource(BackingSystems.class)
class CallerResourceTest {

  /** More than there are connections. */
  private static final int CROWD = 48;

  /** A login that is not known yet is waited for twice as long. */
  private static final Duration HALF_THE_PATIENCE = Duration.ofSeconds(2);

  @Inject Notes notes;

  @Test
  @TestSecurity(user = "just-logged-in", roles = "attendee")
  void aCrowdOfUnknownLoginsKeepsNobodyElseFromTheDatabase() throws Exception {
    assertThat(longestWaitBesideACrowd("/notes/mine")).isLessThan(HALF_THE_PATIENCE);
  }

  /** The sabotaged twin: the same crowd waits with a connection in hand. */
  @Test
  @TestSecurity(user = "logged-in-as-well", roles = "attendee")
  void whereItWaitsInItsTransactionTheCrowdDoes() throws Exception {
    assertThat(longestWaitBesideACrowd("/notes/mine/unprotected")).isGreaterThan(HALF_THE_PATIENCE);
  }

  @Test
  @TestSecurity(user = "seldom-seen", roles = "attendee")
  void waitsForALoginOnceAndNotAgainAtOnce() {
    // Given
    Duration first = timed(() -> assertThat(write("/notes/mine")).isEqualTo(403));
    // When
    Duration second = timed(() -> assertThat(write("/notes/mine")).isEqualTo(403));
    // Then
    assertThat(first).isGreaterThan(HALF_THE_PATIENCE);
    assertThat(second).isLessThan(HALF_THE_PATIENCE).isLessThan(first.dividedBy(2));
  }

  /** How long one who needs the database has to wait for it while somebody of the crowd waits. */
  private Duration longestWaitBesideACrowd(String path) throws Exception {
    Duration longest = Duration.ZERO;
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> crowd =
          IntStream.range(0, CROWD).mapToObj(i -> clients.submit(() -> write(path))).toList();
      while (!crowd.stream().allMatch(Future::isDone)) {
        Duration waited = timed(this::countOne);
        longest = waited.compareTo(longest) > 0 ? waited : longest;
      }
      for (Future<Integer> one : crowd) {
        assertThat(one.get()).isGreaterThanOrEqualTo(403);
      }
    }
    return longest;
  }

  private void countOne() {
    try {
      notes.count("select 1");
    } catch (RuntimeException noConnection) {
      // Whoever gave up has waited, too.
    }
  }

  private static Duration timed(Runnable work) {
    long begun = System.nanoTime();
    work.run();
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  /** Where the service does not wait for the login itself, the pause is as long. */
  private static int write(String path) {
    return given()
        .contentType("application/json")
        .body(Map.of("text", "mine", "pauseMillis", 2 * HALF_THE_PATIENCE.toMillis()))
        .post(path)
        .statusCode();
  }
}
