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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whoever waits for a message holds no connection meanwhile. */
@QuarkusTest
@QuarkusTestResource(BackingSystems.class)
class CallerResourceTest {

  /** More than there are connections. */
  private static final int CROWD = 48;

  @Inject Notes notes;

  @Test
  @TestSecurity(user = "just-logged-in", roles = "attendee")
  void aCrowdOfUnknownLoginsKeepsNobodyElseFromTheDatabase() throws Exception {
    // Given
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> crowd =
          IntStream.range(0, CROWD).mapToObj(i -> clients.submit(this::write)).toList();
      TimeUnit.MILLISECONDS.sleep(300);
      // When
      long begun = System.nanoTime();
      notes.count("select 1");
      Duration waited = Duration.ofNanos(System.nanoTime() - begun);
      // Then
      assertThat(waited).isLessThan(Duration.ofMillis(400));
      for (Future<Integer> one : crowd) {
        assertThat(one.get()).isEqualTo(403);
      }
    }
  }

  @Test
  @TestSecurity(user = "seldom-seen", roles = "attendee")
  void waitsForALoginOnceAndNotAgainAtOnce() {
    // Given
    write();
    // When
    long begun = System.nanoTime();
    int status = write();
    // Then
    assertThat(status).isEqualTo(403);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
  }

  private int write() {
    return given()
        .contentType("application/json")
        .body("{\"text\":\"mine\",\"pauseMillis\":0}")
        .post("/notes/mine")
        .statusCode();
  }
}
