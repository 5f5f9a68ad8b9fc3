package eu.cordee.kit.idempotency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.kit.note.Notes;
import eu.cordee.kit.testing.BackingSystems;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** G4: a retry with the same Idempotency-Key never repeats the effect. */
@QuarkusTest
@QuarkusTestResource(BackingSystems.class)
@TestSecurity(user = "ada", roles = "attendee")
class IdempotencyResourceTest {

  @Inject Notes notes;

  @Test
  void tenParallelSendsHaveOneEffectAndTheSameAnswer() throws Exception {
    // Given
    String text = unique();
    String key = UUID.randomUUID().toString();
    // When
    List<Response> answers = tenTimes(() -> send("/notes", key, text, 300));
    // Then
    assertThat(effects(text)).isEqualTo(1);
    assertThat(answers).extracting(Response::statusCode).contains(201).isSubsetOf(201, 409);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 409)
        .isNotEmpty()
        .allSatisfy(
            answer -> {
              assertThat(answer.jsonPath().getString("type")).endsWith("/request-in-flight");
              assertThat(answer.header("Retry-After")).isEqualTo("1");
            });
    String first =
        answers.stream()
            .filter(answer -> answer.statusCode() == 201)
            .findFirst()
            .orElseThrow()
            .asString();
    Response retry = send("/notes", key, text, 300);
    assertThat(retry.statusCode()).isEqualTo(201);
    assertThat(retry.asString()).isEqualTo(first);
    assertThat(retry.header("Location")).isNotEmpty();
  }

  @Test
  void withoutTheProtectionTheSameSendsHaveManyEffects() throws Exception {
    // Given
    String text = unique();
    String key = UUID.randomUUID().toString();
    // When
    tenTimes(() -> send("/notes/unprotected", key, text, 0));
    // Then
    assertThat(effects(text)).isEqualTo(10);
  }

  @Test
  void refusesTheKeyForAnotherBody() {
    // Given
    String key = UUID.randomUUID().toString();
    send("/notes", key, unique(), 0);
    // When
    Response other = send("/notes", key, unique(), 0);
    // Then
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.jsonPath().getString("type")).endsWith("/key-reused");
  }

  @Test
  void aFailedRequestMayBeRepeatedWithItsKey() {
    // Given
    String key = UUID.randomUUID().toString();
    assertThat(send("/notes", key, "", 0).statusCode()).isEqualTo(400);
    // When
    Response mended = send("/notes", key, unique(), 0);
    // Then
    assertThat(mended.statusCode()).isEqualTo(201);
  }

  private static Response send(String path, String key, String text, int pauseMillis) {
    return given()
        .contentType("application/json")
        .header("Idempotency-Key", key)
        .body("{\"text\":\"" + text + "\",\"pauseMillis\":" + pauseMillis + "}")
        .post(path);
  }

  private static List<Response> tenTimes(Callable<Response> request) throws Exception {
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Response>> sent =
          IntStream.range(0, 10).mapToObj(i -> clients.submit(request)).toList();
      List<Response> answers = new java.util.ArrayList<>();
      for (Future<Response> future : sent) {
        answers.add(future.get());
      }
      return answers;
    }
  }

  private long effects(String text) {
    return notes.count("select count(*) from note where text = '" + text + "'");
  }

  private static String unique() {
    return UUID.randomUUID().toString().substring(0, 18);
  }
}
