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
import io.vertx.core.json.JsonObject;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class RoutingResourceTest {

  @Test
  void sendsEachPathToItsService() {
    assertThat(
            Stream.of(
                    "/api/registry/people?ids=1,2",
                    "/api/registry",
                    "/api/events",
                    "/api/events/1?x=%20",
                    "/api/matchmaking/events/1/agenda")
                .map(path -> Edge.seen(Edge.get(path)))
                .map(seen -> seen.getString("service") + " " + seen.getString("uri")))
        .containsExactly(
            "registry /people?ids=1,2",
            "registry /",
            "event /events",
            "event /events/1?x=%20",
            "matchmaking /events/1/agenda");
  }

  @Test
  void hidesWhatIsForOperators() {
    assertThat(
            Stream.of(
                    "/api/registry/q/metrics", "/api/matchmaking/q", "/api/unknown", "/api/eventsX")
                .map(path -> Edge.problem(Edge.get(path))))
        .containsOnly("404 not-found");
  }

  @Test
  void passesOnlyHeadersThatServicesMayTrust() throws IOException {
    String request =
        """
        GET /api/registry/echo HTTP/1.1
        Host: evil.example
        X-Forwarded-For: 1.2.3.4
        X-Forwarded-Host: evil.example
        X-Forwarded-Prefix: /evil
        Forwarded: for=1.2.3.4
        X-Real-IP: 1.2.3.4
        X-User: eva
        X-Remote-User: eva
        X-HTTP-Method-Override: DELETE
        X-Original-URL: /q
        X-Request-Id: mine
        Cookie: other=1
        TE: trailers
        Keep-Alive: 5
        Proxy-Authorization: Basic x
        Connection: close, If-Match
        If-Match: "7"
        Accept-Language: de
        Idempotency-Key: k

        """
            .replace("\n", "\r\n");

    String answer = Raw.exchange(Edge.port(), request);

    JsonObject headers =
        new JsonObject(answer.substring(answer.indexOf("\r\n\r\n") + 4)).getJsonObject("headers");
    assertThat(headers.fieldNames())
        .containsExactlyInAnyOrder(
            "accept-language",
            "idempotency-key",
            "host",
            "x-forwarded-host",
            "x-forwarded-proto",
            "x-request-id",
            "x-request-deadline");
    assertThat(headers.getString("x-forwarded-host")).isEqualTo("localhost:" + Edge.port());
    assertThat(headers.getString("x-request-id")).isNotEqualTo("mine");
    assertThat(answer).contains("x-request-id: " + headers.getString("x-request-id"));
  }

  @Test
  void passesNoHeaderBackThatIsNotForClients() {
    HttpResponse<String> answer = Edge.get("/api/registry/leaky");

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.headers().map().keySet())
        .doesNotContain("set-cookie", "server", "x-powered-by", "x-internal", "connection");
    assertThat(answer.headers().firstValue("x-request-id")).get().isNotEqualTo("theirs");
    assertThat(answer.headers().allValues("etag")).containsExactly("\"7\"");
  }

  @Test
  void turnsAddressesOfServicesIntoPublicOnes() {
    HttpResponse<String> answer = Edge.get("/api/registry/leaky");

    assertThat(answer.headers().allValues("location")).containsExactly("/api/registry/things/1");
    assertThat(answer.headers().allValues("link"))
        .containsExactly("</api/registry/things?cursor=2>; rel=\"next\"");
  }

  @Test
  void addsItsOwnHeadersToEveryAnswer() {
    HttpResponse<String> answer = Edge.get("/api/registry/leaky");

    assertThat(answer.headers().allValues("cache-control")).containsExactly("no-store");
    assertThat(answer.headers().allValues("x-content-type-options")).containsExactly("nosniff");
    assertThat(answer.headers().allValues("referrer-policy")).hasSize(1);
    assertThat(answer.headers().firstValue("content-security-policy"))
        .get()
        .asString()
        .contains("frame-ancestors 'none'");
    assertThat(answer.headers().firstValue("strict-transport-security")).isEmpty();
  }

  @Test
  void takesAMebibyteAndMoreOnlyForImports() {
    String large = "x".repeat(1_048_577);

    assertThat(
            Edge.seen(
                    Edge.post(
                        "/api/registry/echo", large.substring(1), "Content-Type", "text/plain"))
                .getInteger("bytes"))
        .isEqualTo(1_048_576);
    assertThat(Edge.problem(Edge.post("/api/registry/echo", large, "Content-Type", "text/plain")))
        .isEqualTo("413 body-too-large");
    assertThat(
            Edge.seen(Edge.post("/api/registry/imports", large, "Content-Type", "text/plain"))
                .getInteger("bytes"))
        .isEqualTo(1_048_577);
  }

  @Test
  void takesSixteenMebibytesOfAnImportAndNotAByteMore() {
    String largest = "x".repeat(16 * 1_048_576);

    assertThat(
            Edge.seen(Edge.post("/api/registry/imports", largest, "Content-Type", "text/plain"))
                .getInteger("bytes"))
        .isEqualTo(16 * 1_048_576);
    assertThat(
            Edge.problem(
                Edge.post("/api/registry/imports", largest + "x", "Content-Type", "text/plain")))
        .isEqualTo("413 body-too-large");
  }

  @Test
  void takesARequestLineOfSixteenKibibytesAndHeadersBesides() {
    String ids = (UUID.randomUUID() + ",").repeat(200);
    String longest = "/api/registry/echo?ids=" + ids;
    String line = "GET  HTTP/1.1";
    longest += "x".repeat(16 * 1024 - line.length() - longest.length());

    assertThat(Edge.seen(Edge.get(longest, "X-Long", "x".repeat(4_000))).getString("uri"))
        .endsWith("x");
    assertThat(Edge.get(longest + "x".repeat(100)).statusCode()).isEqualTo(414);
  }

  @Test
  void countsABodyOfUnknownLength() throws IOException {
    try (Raw raw = new Raw(Edge.port())) {
      raw.send(
          "POST /api/registry/echo HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n");
      String chunk = "10000\r\n" + "x".repeat(65_536) + "\r\n";
      for (int i = 0; i < 17; i++) {
        raw.send(chunk);
      }

      assertThat(raw.read()).startsWith("HTTP/1.1 413").contains("body-too-large");
    }
  }

  @Test
  void refusesDeepAndCompressedBodies() {
    String deep = "[".repeat(51) + "]".repeat(51);

    assertThat(
            Edge.problem(Edge.post("/api/registry/echo", deep, "Content-Type", "application/json")))
        .isEqualTo("400 too-deep");
    assertThat(
            Edge.problem(
                Edge.post(
                    "/api/registry/imports",
                    deep + " ".repeat(100_000),
                    "Content-Type",
                    "application/json")))
        .isEqualTo("400 too-deep");
    assertThat(Edge.problem(Edge.post("/api/registry/echo", "x", "Content-Encoding", "gzip")))
        .isEqualTo("415 unsupported-encoding");
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
    HttpResponse<String> answer = Edge.post("/api/matchmaking/publication?ms=3400", "{}");

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
  void doesNotWaitForASlowBody() throws IOException {
    try (Raw raw = new Raw(Edge.port())) {
      raw.send("POST /api/registry/echo HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n123");

      assertThat(raw.read()).startsWith("HTTP/1.1 408").contains("request-timeout");
    }
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
  void shedsLoadBeyondItsPlaces() {
    List<CompletableFuture<HttpResponse<String>>> many =
        IntStream.range(0, 40)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> Edge.get("/api/events/slow?ms=1000"),
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
  void limitsEachClientByItself() {
    String token = Edge.partnerToken();

    List<HttpResponse<String>> answers =
        IntStream.range(0, 130)
            .mapToObj(i -> Edge.get("/api/registry/echo", "Authorization", "Bearer " + token))
            .toList();

    HttpResponse<String> last =
        answers.stream().filter(answer -> answer.statusCode() == 429).findFirst().orElseThrow();
    assertThat(Edge.problem(last)).isEqualTo("429 too-many-requests");
    assertThat(last.headers().firstValue("retry-after")).hasValue("1");
    assertThat(Edge.get("/api/registry/echo").statusCode()).isEqualTo(200);
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
