package eu.cordee.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.gateway.testing.Edge;
import eu.cordee.gateway.testing.Raw;
import eu.cordee.gateway.testing.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Which request bodies the gateway takes, and how long it waits for them. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class BodyResourceTest {
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
  void doesNotWaitForASlowBody() throws IOException {
    try (Raw raw = new Raw(Edge.port())) {
      raw.send("POST /api/registry/echo HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n123");

      assertThat(raw.read()).startsWith("HTTP/1.1 408").contains("request-timeout");
    }
  }
}
