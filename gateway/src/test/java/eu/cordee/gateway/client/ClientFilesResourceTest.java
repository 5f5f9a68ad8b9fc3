package eu.cordee.gateway.client;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.gateway.testing.Edge;
import eu.cordee.gateway.testing.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a browser is told to keep of the web client, and what it never takes for it. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ClientFilesResourceTest {
  private static final String PART = "/assets/part-1a2b3c4d.js";

  @Test
  void everyPageIsTheClientAndIsAskedForAtEachUse() {
    for (String page : List.of("/", "/events/0199/agenda", "/qq", "/organise/new")) {
      HttpResponse<String> answer = Edge.get(page, "Accept", "text/html");

      assertThat(answer.statusCode()).as(page).isEqualTo(200);
      assertThat(answer.body()).as(page).contains("The web client stands here");
      assertThat(header(answer, "content-type")).isEqualTo("text/html;charset=UTF-8");
      assertThat(answer.headers().allValues("cache-control")).containsExactly("no-cache");
      assertThat(header(answer, "etag")).matches("\"[0-9a-f]{16}\"");
    }
  }

  @Test
  void whatDidNotChangeIsNotSentAgain() {
    String tag = header(Edge.get("/"), "etag");

    HttpResponse<String> same = Edge.get("/events", "If-None-Match", "W/\"other\", " + tag);
    HttpResponse<String> other = Edge.get("/events", "If-None-Match", "\"0123456789abcdef\"");

    assertThat(same.statusCode()).isEqualTo(304);
    assertThat(same.body()).isEmpty();
    assertThat(header(same, "etag")).isEqualTo(tag);
    assertThat(other.statusCode()).isEqualTo(200);
  }

  @Test
  void aHashedFileIsKeptForGood() {
    HttpResponse<String> answer = Edge.get(PART);

    assertThat(answer.body()).isEqualTo("export const part = 1\n");
    assertThat(answer.headers().allValues("cache-control"))
        .containsExactly("public, max-age=31536000, immutable");
    assertThat(header(answer, "content-type")).startsWith("text/javascript");
  }

  @Test
  void aFileWithoutAHashIsAskedForAtEachUse() {
    assertThat(header(Edge.get("/worker.js"), "cache-control")).isEqualTo("no-cache");
  }

  @Test
  void aFileComesAsItWasCompressedWhenItWasBuilt() {
    assertThat(compressed("gzip, deflate, br, zstd")).isEqualTo("br as brotli");
    assertThat(compressed("gzip;q=0.5")).isEqualTo("gzip as gzip");
    assertThat(compressed("br;q=0, gzip")).isEqualTo("gzip as gzip");
    assertThat(compressed("deflate")).isEqualTo(" export const part = 1\n");
    assertThat(header(Edge.get(PART, "Accept-Encoding", "br"), "etag"))
        .isNotEqualTo(header(Edge.get(PART), "etag"));
    assertThat(header(Edge.get(PART), "vary")).contains("accept-encoding");
  }

  /** Else an earlier client would take a page for its next part. */
  @Test
  void aFileOfAnEarlierBuildIsMissingAndNobodyKeepsThat() {
    for (String gone : List.of("/assets/part-00000000.js", "/assets/x", "/gone.js", PART + ".br")) {
      HttpResponse<String> answer = Edge.get(gone);

      assertThat(Edge.problem(answer)).as(gone).isEqualTo("404 not-found");
      assertThat(header(answer, "cache-control")).as(gone).isEqualTo("no-store");
    }
  }

  @Test
  void headSaysWhatGetWould() {
    HttpResponse<String> answer = Edge.send("HEAD", PART, null);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "content-length")).isEqualTo("22");
  }

  private static String compressed(String accepted) {
    HttpResponse<String> answer = Edge.get(PART, "Accept-Encoding", accepted);
    return header(answer, "content-encoding") + " " + answer.body();
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
