package eu.cordee.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.gateway.testing.Edge;
import eu.cordee.gateway.testing.Raw;
import eu.cordee.gateway.testing.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which path goes where, and which headers go along. */
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
  void sendsWhatOperatorsDoWithMessagesToItsService() {
    assertThat(
            Stream.of(
                    "/api/operations/registry/parked-messages",
                    "/api/operations/events/parked-messages/a.v1/b?x=%20",
                    "/api/operations/matchmaking/copies/a.v1")
                .map(path -> Edge.seen(Edge.get(path)))
                .map(seen -> seen.getString("service") + " " + seen.getString("uri")))
        .containsExactly(
            "registry /operations/parked-messages",
            "event /operations/parked-messages/a.v1/b?x=%20",
            "matchmaking /operations/copies/a.v1");
    assertThat(Edge.problem(Edge.get("/api/operations/notices/parked-messages"))).startsWith("401");
  }

  @Test
  void hidesWhatIsForOperators() {
    assertThat(
            Stream.of(
                    "/api/registry/q/metrics",
                    "/api/matchmaking/q",
                    "/api/registry/operations/parked-messages",
                    "/api/matchmaking/operations",
                    "/api/operations",
                    "/api/operations/registry",
                    "/api/operations/unknown/parked-messages",
                    "/api/unknown",
                    "/api/eventsX",
                    "/q",
                    "/q/metrics",
                    "/q/health",
                    "/q/openapi")
                .map(path -> Edge.problem(Edge.get(path))))
        .containsOnly("404 not-found");
  }

  @Test
  void hidesWhatIsForOperatorsInWhateverSpelling() {
    assertThat(
            Stream.of(
                    "/api/registry/%71/metrics",
                    "/api/matchmaking/%71/health",
                    "/api/registry/%71",
                    "/%71/metrics",
                    "/api/%72egistry/q/metrics")
                .map(path -> Edge.problem(Edge.get(path))))
        .containsOnly("400 ambiguous-path");
  }

  @Test
  void showsOperatorsItsHealthAndFiguresAtAPortOfTheirOwn() {
    assertThat(Edge.get(Edge.operators("/q/health/live")).statusCode()).isEqualTo(200);
    assertThat(Edge.get(Edge.operators("/q/metrics")).body()).contains("cordee_");
    assertThat(Edge.get(Edge.operators("/api/registry/echo")).statusCode()).isEqualTo(404);
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
            "x-request-timeout");
    assertThat(headers.getString("x-forwarded-host")).isEqualTo("localhost:" + Edge.port());
    assertThat(headers.getString("x-request-id")).isNotEqualTo("mine");
    assertThat(answer).contains("x-request-id: " + headers.getString("x-request-id"));
  }

  /** Generated clients that met a problem first in the document ask for problems only. */
  @Test
  void whoAsksForProblemsOnlyGetsTheAnswerAllTheSame() throws IOException {
    String request =
        """
        GET /api/registry/echo HTTP/1.1
        Host: localhost
        Accept: application/problem+json
        Connection: close

        """
            .replace("\n", "\r\n");

    String answer = Raw.exchange(Edge.port(), request);

    assertThat(answer).contains("application/problem+json, */*;q=0.1");
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
    assertThat(last.headers().firstValue("ratelimit")).get().asString().contains(";r=0;");
    assertThat(answers.getFirst().headers().firstValue("ratelimit"))
        .get()
        .asString()
        .matches("\"login\";r=\\d+;t=\\d+");
    assertThat(answers.getFirst().headers().firstValue("ratelimit-policy"))
        .get()
        .asString()
        .matches("\"login\";q=\\d+;w=\\d+");
    assertThat(Edge.get("/api/registry/echo").statusCode()).isEqualTo(200);
  }

  @Test
  void goesOnWithATraceAndLeavesWhatIsNone() {
    String trace = "0af7651916cd43dd8448eb211c80319c";
    String begun = "00-" + trace + "-b7ad6b7169203331-01";

    HttpResponse<String> answer = Edge.get("/api/registry/echo", "traceparent", begun);
    HttpResponse<String> none = Edge.get("/api/registry/echo", "traceparent", "00-zz");

    String step = answer.headers().firstValue("traceparent").orElseThrow();
    assertThat(step).matches("00-" + trace + "-[0-9a-f]{16}-01").isNotEqualTo(begun);
    assertThat(Edge.seen(answer).getJsonObject("headers").getString("traceparent")).isEqualTo(step);
    assertThat(none.headers().firstValue("traceparent")).isEmpty();
  }

  @Test
  void saysWhatAnAnswerDependsOn() {
    assertThat(Edge.get("/api/registry/echo").headers().firstValue("vary"))
        .get()
        .asString()
        .contains("authorization", "accept-encoding");
  }

  @Test
  void compressesAsTheCallerUnderstands() {
    for (String coding : List.of("br", "gzip")) {
      assertThat(
              Edge.get("/api/openapi", "Accept-Encoding", coding)
                  .headers()
                  .firstValue("content-encoding"))
          .hasValue(coding);
    }
  }

  @Test
  void neverSendsACodingThatIsRefused() {
    assertThat(
            Edge.get("/api/openapi", "Accept-Encoding", "br;q=0, gzip")
                .headers()
                .firstValue("content-encoding"))
        .hasValue("gzip");
    assertThat(
            Edge.get("/api/openapi", "Accept-Encoding", "*;q=0")
                .headers()
                .firstValue("content-encoding"))
        .isEmpty();
  }

  @Test
  void saysHowMuchTimeIsLeft() {
    // The test's deadline for a page is two seconds.
    JsonObject headers = Edge.seen(Edge.get("/api/registry/echo")).getJsonObject("headers");

    assertThat(Integer.parseInt(headers.getString("x-request-timeout"))).isBetween(1_000, 2_000);
  }
}
