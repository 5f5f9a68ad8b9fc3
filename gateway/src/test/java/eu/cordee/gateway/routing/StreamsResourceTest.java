package eu.cordee.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.gateway.testing.Browser;
import eu.cordee.gateway.testing.Edge;
import eu.cordee.gateway.testing.Raw;
import eu.cordee.gateway.testing.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Live streams go no further than the login they were opened with, and are not without number. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class StreamsResourceTest {
  private static final String STREAM = "/api/matchmaking/events/1/agenda/changes";
  private static final int OF_ONE_LOGIN = 20;

  @Test
  void aStreamEndsWithItsSessionAndNobodyElsesDoes() throws IOException {
    // Given
    Browser leaving = loggedIn("ada");
    Browser staying = loggedIn("ben");
    try (Raw ends = open(leaving.cookie());
        Raw goesOn = open(staying.cookie())) {
      ends.readUntil("data: 1\n\n");
      goesOn.readUntil("data: 1\n\n");
      // When
      HttpResponse<String> logout =
          leaving.post(
              Edge.origin() + "/logout", "", "Origin", Edge.origin(), "X-Cordee-Request", "1");
      // Then
      assertThat(logout.statusCode()).isEqualTo(200);
      assertThat(ends.read()).doesNotContain("data: 30\n", "<silence>");
      goesOn.readUntil("data: 30\n\n");
    }
  }

  @Test
  void oneLoginHasSoManyAndAnotherItsOwn() throws IOException {
    // Given
    String greedy = loggedIn("clara").cookie();
    String other = loggedIn("dario").cookie();
    List<Raw> open = new ArrayList<>();
    try {
      for (int i = 0; i < OF_ONE_LOGIN; i++) {
        Raw stream = open(greedy);
        open.add(stream);
        assertThat(stream.readUntil("\r\n")).contains(" 200 ");
      }
      // When
      try (Raw oneMore = open(greedy);
          Raw anothers = open(other)) {
        // Then
        String refused = oneMore.readUntil("}");
        assertThat(refused)
            .contains(" 429 ", "too-many-requests")
            .containsIgnoringCase("retry-after");
        assertThat(anothers.readUntil("\r\n")).contains(" 200 ");
      }
      // When
      open.removeLast().close();
      // Then
      assertThat(isOpenedSoon(greedy)).isTrue();
    } finally {
      for (Raw stream : open) {
        stream.close();
      }
    }
  }

  /** The gateway hears of a closed connection a moment later. */
  private static boolean isOpenedSoon(String cookie) throws IOException {
    for (int attempt = 0; attempt < 50; attempt++) {
      try (Raw stream = open(cookie)) {
        if (stream.readUntil("\r\n").contains(" 200 ")) {
          return true;
        }
      }
    }
    return false;
  }

  private static Raw open(String cookie) throws IOException {
    Raw raw = new Raw(Edge.port());
    raw.send(
        "GET %s HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\nCookie: %s\r\n\r\n"
            .formatted(STREAM, cookie));
    return raw;
  }

  private static Browser loggedIn(String person) {
    Browser browser = new Browser();
    browser.login(person, "/login");
    return browser;
  }
}
