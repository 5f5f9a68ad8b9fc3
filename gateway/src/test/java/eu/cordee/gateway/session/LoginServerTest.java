package eu.cordee.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import eu.cordee.gateway.problem.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A login server with which a whole hall logs in at once, so that it answers late. */
class LoginServerTest {

  /** More than anything but a login waits for. */
  private static final int LATE_MILLIS = 6_000;

  private final AtomicInteger described = new AtomicInteger();

  private HttpServer keycloak;
  private LoginServer server;

  @BeforeEach
  void start() throws IOException {
    keycloak = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    keycloak.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    String address = "http://localhost:" + keycloak.getAddress().getPort();
    keycloak.createContext(
        "/.well-known/openid-configuration",
        asked -> {
          described.incrementAndGet();
          late(200);
          answer(
              asked,
              "{\"token_endpoint\":\"%1$s/token\",\"authorization_endpoint\":\"%1$s/login\"}"
                  .formatted(address));
        });
    keycloak.createContext(
        "/token",
        asked -> {
          late(LATE_MILLIS);
          answer(asked, "{\"access_token\":\"late\"}");
        });
    keycloak.start();
    server = new LoginServer(URI.create(address), "web", "secret", new ObjectMapper());
  }

  @AfterEach
  void stop() {
    keycloak.stop(0);
  }

  /** Its twin beside it: what can be asked again is given up, as it was for logins, too. */
  @Test
  void whoGaveARightPasswordIsNotSentAwayForALateAnswer() {
    CompletableFuture<Object> renewal =
        CompletableFuture.supplyAsync(
            () -> server.tokens(Map.of("grant_type", "refresh_token", "refresh_token", "r")));

    assertThat(server.tokens(Map.of("grant_type", "authorization_code", "code", "c")))
        .hasValueSatisfying(
            answer -> assertThat(answer.path("access_token").asText()).isEqualTo("late"));
    assertThatThrownBy(renewal::join).hasCauseInstanceOf(Refusal.class);
  }

  @Test
  void aHallThatComesAfterAStartAsksOnceWhereItsDoorIs() {
    try (ExecutorService hall = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int person = 0; person < 200; person++) {
        hall.execute(() -> server.loginPage(Map.of()));
      }
    }

    assertThat(server.loginPage(Map.of()).getPath()).isEqualTo("/login");
    assertThat(described).hasValue(1);
  }

  private static void late(int millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void answer(HttpExchange asked, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    asked.sendResponseHeaders(200, bytes.length);
    asked.getResponseBody().write(bytes);
    asked.close();
  }
}
