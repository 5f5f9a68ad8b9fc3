package eu.cordee.launcher.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import eu.cordee.launcher.LaunchException;
import eu.cordee.launcher.client.ApiClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ParkedMessagesTest {

  private static final String PARKED = "/api/operations/matchmaking/parked-messages";
  private static final String KEY = PARKED + "/people.v1/k%2F1";

  private record Reply(int status, String body) {}

  private final List<String> asked = new ArrayList<>();
  private final List<String> said = new ArrayList<>();
  private Map<String, Reply> answers = Map.of();
  private HttpServer server;
  private ParkedMessages messages;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    URI gateway = URI.create("http://localhost:" + server.getAddress().getPort());
    messages = new ParkedMessages(new ApiClient(gateway, () -> "a token"), said::add);
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void listsWhatIsParkedAtAnyService() {
    // Given
    answers =
        Map.of(
            PARKED,
            new Reply(
                200,
                """
                [{"id": 1, "direction": "IN", "topic": "people.v1", "key": "k/1",
                  "reason": "cannot stomach it", "parkedAt": "2026-11-30T08:00:00Z"}]
                """));
    // When
    int count = messages.list();
    // Then
    assertThat(count).isOne();
    assertThat(said)
        .containsExactly(
            "matchmaking IN people.v1 k/1 since 2026-11-30T08:00:00Z: cannot stomach it");
    assertThat(asked).hasSize(4);
  }

  @Test
  void saysThatEverythingHasArrived() {
    assertThat(messages.list()).isZero();
    assertThat(said).containsExactly("Every message has arrived.");
  }

  @Test
  void showsWhatTheMessagesOfAKeySay() {
    answers =
        Map.of(KEY, new Reply(200, "[{\"id\": 7, \"reason\": \"sick\", \"content\": \"{}\"}]"));

    messages.show("matchmaking", "people.v1", "k/1");

    assertThat(said).containsExactly("# 7: sick", "{}");
  }

  @Test
  void replaysAndDiscards() {
    answers =
        Map.of(
            KEY + "/replay", new Reply(200, "{\"count\": 2}"),
            KEY + "/discard", new Reply(200, "{\"count\": 1}"));

    messages.replay("matchmaking", "people.v1", "k/1");
    messages.discard("matchmaking", "people.v1", "k/1", "nobody needs it");

    assertThat(said).containsExactly("2 replayed", "1 discarded");
    assertThat(asked)
        .containsExactly(
            "POST " + KEY + "/replay {}",
            "POST " + KEY + "/discard {\"reason\":\"nobody needs it\"}");
  }

  @Test
  void saysWhyAReplayFailed() {
    answers =
        Map.of(
            KEY + "/replay",
            new Reply(409, "{\"title\": \"It cannot be applied\", \"detail\": \"still sick\"}"));

    assertThatThrownBy(() -> messages.replay("matchmaking", "people.v1", "k/1"))
        .isInstanceOf(LaunchException.class)
        .hasMessageContaining("still sick");
  }

  @Test
  void refusesWhatItCannotDo() {
    assertThatThrownBy(() -> messages.discard("matchmaking", "people.v1", "k/1", " "))
        .hasMessageContaining("--reason");
    assertThatThrownBy(() -> messages.replay("registrar", "people.v1", "k/1"))
        .hasMessageContaining("registry, events, matchmaking, notices");
    answers = Map.of(KEY + "/replay", new Reply(200, "{\"count\": 0}"));
    assertThatThrownBy(() -> messages.replay("matchmaking", "people.v1", "k/1"))
        .hasMessage("No message of people.v1 k/1 is parked at matchmaking.");
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getRawPath();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    asked.add((exchange.getRequestMethod() + " " + path + " " + body).strip());
    Reply reply = answers.getOrDefault(path, new Reply(200, "[]"));
    byte[] bytes = reply.body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(reply.status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
