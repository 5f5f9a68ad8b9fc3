package eu.cordee.gateway.framing;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.gateway.testing.Edge;
import eu.cordee.gateway.testing.Raw;
import eu.cordee.gateway.testing.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class FramingResourceTest {

  static Stream<Map.Entry<String, String>> hostile() {
    return Corpus.hostile().entrySet().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void refusesAndClosesWhateverCanBeReadInTwoWays(Map.Entry<String, String> request)
      throws IOException {
    String answer = Raw.exchange(Edge.port(), request.getValue());

    assertThat(answer)
        .startsWith("HTTP/1.1 ")
        .doesNotContain("<silence>")
        .doesNotContain("Exception");
    assertThat(Integer.parseInt(answer.substring(9, 12))).isIn(400, 431, 505);
    assertThat(answer).contains("application/problem+json").containsOnlyOnce("Content-Length: ");
  }

  @Test
  void answersPipelinedRequestsInOrder() throws IOException {
    try (Raw raw = new Raw(Edge.port())) {
      raw.send(
          Corpus.GOOD.replace("echo", "echo?first") + Corpus.GOOD.replace("echo", "echo?second"));

      String first = raw.readUntil("echo?first");
      String second = raw.readUntil("echo?second");
      assertThat(first).startsWith("HTTP/1.1 200");
      assertThat(second).contains("HTTP/1.1 200");
    }
  }

  @Test
  void closesSilentlyWhereARefusalWouldLandInAnEarlierAnswer() throws IOException {
    String answer =
        Raw.exchange(
            Edge.port(),
            Corpus.GOOD.replace("echo", "slow?ms=700") + "GET / HTTP/1.1\nHost: a\n\n");

    // The first request went with the same packet: nothing of it may be answered by the refusal of
    // the second.
    assertThat(answer).doesNotContain("<silence>");
    assertThat(answer.split("HTTP/1.1 ", -1)).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void givesHeadersFiveSecondsHoweverTheyTrickle() throws Exception {
    try (Raw raw = new Raw(Edge.port())) {
      // The test's limit is one second.
      raw.send("GET / HTTP/1.1\r\nHost: local");
      for (int i = 0; i < 6; i++) {
        Thread.sleep(200);
        try {
          raw.send("h");
        } catch (IOException closed) {
          break;
        }
      }

      assertThat(raw.read()).startsWith("HTTP/1.1 408").doesNotContain("<silence>");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/registry/;x", "/api/registry/%3Bx", "/api/registry/a%2Fb", "/api/registry/a%5cb",
            "/api/registry/%00",
        "/api/registry/%2e%2e/q", "/api//registry/echo", "/api/registry/../q", "/api/registry/a\\b",
            "//api/registry"
      })
  void refusesAmbiguousPaths(String path) throws IOException {
    String answer = Raw.exchange(Edge.port(), request("GET", path, "Connection: close\r\n"));

    assertThat(answer).startsWith("HTTP/1.1 400").contains("ambiguous-path");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/events//agenda", "//evil.example/%2e%2e", "/events/..;/q"})
  void leadsAPersonWithAMistypedAddressToThePageThatSaysSo(String path) throws IOException {
    String page =
        Raw.exchange(
            Edge.port(),
            request("GET", path, "Accept: text/html,*/*;q=0.8\r\nConnection: close\r\n"));
    String program =
        Raw.exchange(
            Edge.port(), request("GET", path, "Accept: application/json\r\nConnection: close\r\n"));

    assertThat(page)
        .startsWith("HTTP/1.1 303")
        .containsIgnoringCase("\r\nLocation: /nowhere\r\n")
        .doesNotContain("evil");
    assertThat(program).startsWith("HTTP/1.1 400");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "OPTIONS", "PROPFIND", "X"})
  void refusesMethodsNotInUse(String method) throws IOException {
    String answer =
        Raw.exchange(Edge.port(), request(method, "/api/registry/echo", "Connection: close\r\n"));

    assertThat(answer).startsWith("HTTP/1.1 405").contains("method-not-allowed", "GET, HEAD, POST");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n",
        "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n"
      })
  void upgradesNothing(String headers) throws IOException {
    try (Raw raw = new Raw(Edge.port())) {
      raw.send(request("GET", "/api/registry/echo", headers));

      String answer = raw.readUntil("}}");
      assertThat(answer).startsWith("HTTP/1.1 200");
      assertThat(answer.toLowerCase(java.util.Locale.ROOT))
          .doesNotContain("upgrade", "sec-websocket");
    }
  }

  private static String request(String method, String path, String headers) {
    return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nX-A: b\r\n" + headers + "\r\n";
  }
}
