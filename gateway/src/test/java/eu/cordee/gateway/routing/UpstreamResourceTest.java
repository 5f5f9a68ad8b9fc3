package eu.cordee.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.cordee.gateway.GatewayConfig;
import eu.cordee.gateway.testing.Edge;
import eu.cordee.gateway.testing.Raw;
import eu.cordee.gateway.testing.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.io.Reader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a request when the service behind is slow, full, broken or gone. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class UpstreamResourceTest {

  /** More than it takes to earn the reserve of second tries again, whatever ran before. */
  private static final int EARNING = 150;

  @BeforeEach
  void othersHaveLeftSecondTries() {
    IntStream.range(0, EARNING).forEach(i -> Edge.get("/api/matchmaking/echo"));
  }

  @Test
  void answersInTimeWhenAServiceDoesNot() {
    long start = System.nanoTime();

    HttpResponse<String> answer = Edge.get("/api/registry/slow?ms=10000");

    assertThat(Edge.problem(answer)).isEqualTo("504 upstream-timeout");
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isBetween(Duration.ofMillis(1900), Duration.ofSeconds(4));
  }

  @Test
  void waitsForAPublicationLongerThanForALiveStreamThatIsSilent() {
    // The test's silence of a live stream is three seconds, its deadline for publications four.
    // With a key, because the first replica asked may be the one that refuses every connection.
    HttpResponse<String> answer =
        Edge.post("/api/matchmaking/publication?ms=3400", "{}", "Idempotency-Key", "k");

    assertThat(answer.body()).isEqualTo("late");
  }

  @Test
  void closesNoConnectionOnWhichSomebodyMayStillWait() throws Exception {
    Properties delivered = new Properties();
    try (Reader file =
        Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
      delivered.load(file);
    }
    WithDefault longest =
        GatewayConfig.Times.class.getMethod("importDeadline").getAnnotation(WithDefault.class);

    Duration idle = Duration.parse("PT" + delivered.getProperty("quarkus.http.idle-timeout"));

    assertThat(idle).isGreaterThan(Duration.parse(longest.value()));
  }

  @Test
  void sendsASafeOrKeyedRequestASecondTimeAndOnlyThose() {
    String get = "/dies-once?" + UUID.randomUUID();
    String keyed = "/dies-once?" + UUID.randomUUID();
    String bare = "/dies-once?" + UUID.randomUUID();

    assertThat(Edge.get("/api/registry" + get).statusCode()).isEqualTo(200);
    assertThat(Edge.post("/api/registry" + keyed, "{}", "Idempotency-Key", "k").statusCode())
        .isEqualTo(200);
    assertThat(Edge.problem(Edge.post("/api/registry" + bare, "{}")))
        .isEqualTo("502 upstream-broke-off");
    assertThat(
            List.of(
                Edge.hits("registry", get),
                Edge.hits("registry", keyed),
                Edge.hits("registry", bare)))
        .containsExactly(2, 2, 1);
  }

  @Test
  void sendsNothingASecondTimeAfterTheFirstByteOfTheAnswer() throws IOException {
    String path = "/half?" + UUID.randomUUID();

    String answer =
        Raw.exchange(Edge.port(), "GET /api/matchmaking" + path + " HTTP/1.1\r\nHost: a\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 502").contains("upstream-broke-off");
    assertThat(Edge.hits("matchmaking", path)).isEqualTo(1);
  }

  @Test
  void leavesAFailingReplicaAlone() {
    // One of the two replicas of matchmaking refuses every connection.
    List<Integer> answers =
        IntStream.range(0, 40)
            .mapToObj(i -> Edge.get("/api/matchmaking/echo").statusCode())
            .toList();

    assertThat(answers).containsOnly(200);
  }

  @Test
  void doesNotBlameAReplicaForClientsThatHangUp() throws IOException {
    // Given
    String path = "/slow?ms=1500&" + UUID.randomUUID();
    List<Raw> clients = new ArrayList<>();
    for (int client = 0; client < 15; client++) {
      Raw raw = new Raw(Edge.port());
      raw.send("GET /api/events" + path + " HTTP/1.1\r\nHost: a\r\n\r\n");
      clients.add(raw);
    }
    await().until(() -> Edge.hits("events", "/events" + path) == 15);
    // When
    for (Raw raw : clients) {
      raw.hangUp();
    }
    // Then
    List<Integer> answers =
        IntStream.range(0, 200)
            .mapToObj(next -> Edge.get("/api/events/echo").statusCode())
            .toList();
    assertThat(answers).containsOnly(200);
  }

  @Test
  void doesNotBlameAReplicaThatAnswersOthersForRequestsThatTookTooLong() {
    // Given a rush in which many wait too long, and some are served
    List<CompletableFuture<Integer>> late = slowRequests("/api/events/slow?ms=10000");
    IntStream.range(0, 5).forEach(i -> Edge.get("/api/events/slow?ms=400"));
    // When the gateway has given them up
    assertThat(late.stream().map(CompletableFuture::join)).containsOnly(504);
    // Then
    assertThat(IntStream.range(0, 20).map(next -> Edge.get("/api/events/echo").statusCode()))
        .containsOnly(200);
  }

  /** The same without anybody being served: the replica hangs, and is left alone. */
  @Test
  void leavesAReplicaAloneThatAnswersNobody() {
    // Given
    List<CompletableFuture<Integer>> late = slowRequests("/api/registry/slow?ms=10000");
    // When
    late.forEach(CompletableFuture::join);
    // Then
    assertThat(Edge.get("/api/registry/echo").statusCode()).isEqualTo(503);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> Edge.get("/api/registry/echo").statusCode() == 200);
  }

  private static List<CompletableFuture<Integer>> slowRequests(String path) {
    return IntStream.range(0, 12)
        .mapToObj(
            i ->
                CompletableFuture.supplyAsync(
                    () -> Edge.get(path).statusCode(),
                    command -> Thread.ofVirtual().start(command)))
        .toList();
  }

  @Test
  void shedsLoadBeyondItsPlaces() {
    List<CompletableFuture<HttpResponse<String>>> many =
        IntStream.range(0, 40)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        // Longer than anybody waits for a place.
                        () -> Edge.get("/api/events/slow?ms=1500"),
                        command -> Thread.ofVirtual().start(command)))
            .toList();

    List<String> answers =
        many.stream()
            .map(CompletableFuture::join)
            .map(
                a ->
                    a.statusCode() == 200
                        ? "200"
                        : Edge.problem(a) + a.headers().firstValue("retry-after").orElse(""))
            .toList();

    // 85 % of the test's 20 places.
    assertThat(answers).contains("503 overloaded1");
    assertThat(answers.stream().filter("200"::equals).count()).isEqualTo(17);
  }

  @Test
  void passesLiveUpdatesOnAsTheyComeAndBeyondTheDeadline() throws IOException {
    int before = Edge.hits("matchmaking", "closed-streams");
    try (Raw raw = new Raw(Edge.port())) {
      raw.send(
          "GET /api/matchmaking/events/1/agenda/changes HTTP/1.1\r\nHost: a\r\nAccept: text/event-stream\r\n\r\n");
      long start = System.nanoTime();

      String first = raw.readUntil("data: 1\n\n");
      Duration wait = Duration.ofNanos(System.nanoTime() - start);
      // The test's deadline for other requests is two seconds.
      raw.readUntil("data: 10\n\n");

      assertThat(first).contains("content-type: text/event-stream");
      assertThat(wait).isLessThan(Duration.ofSeconds(1));
    }
    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(
            () -> assertThat(Edge.hits("matchmaking", "closed-streams")).isGreaterThan(before));
  }
}
