package eu.cordee.registry.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the login server is asked, and when a login counts as deleted. */
class KeycloakLoginsTest {

  private record Settings(Optional<String> secret) implements ErasureSettings {
    @Override
    public String client() {
      return "cordee-registry";
    }

    @Override
    public Optional<Path> memory() {
      return Optional.empty();
    }

    @Override
    public Duration tokens() {
      return Duration.ZERO;
    }
  }

  private final List<String> asked = new ArrayList<>();
  private int answer = 204;
  private HttpServer server;
  private KeycloakLogins logins;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    String realm = "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/cordee";
    logins =
        new KeycloakLogins(
            Optional.of(realm), new Settings(Optional.of("a+b")), new ObjectMapper());
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void deletesALoginAsTheRegistrysClient() throws Exception {
    // When
    logins.delete("f1a2");
    // Then
    assertThat(asked)
        .containsExactly(
            "POST /realms/cordee/protocol/openid-connect/token "
                + "grant_type=client_credentials&client_id=cordee-registry&client_secret=a%2Bb",
            "DELETE /admin/realms/cordee/users/f1a2 Bearer token");
  }

  @Test
  void aLoginThatIsGoneIsDeleted() {
    // Given
    answer = 404;
    // When / Then
    assertThatCode(() -> logins.delete("f1a2")).doesNotThrowAnyException();
  }

  @Test
  void anythingElseIsTriedAgain() {
    // Given
    answer = 503;
    // When / Then
    assertThatThrownBy(() -> logins.delete("f1a2"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("503");
  }

  private void answer(HttpExchange exchange) throws IOException {
    boolean isToken = exchange.getRequestMethod().equals("POST");
    String said =
        isToken
            ? new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
            : exchange.getRequestHeaders().getFirst("Authorization");
    asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + said);
    byte[] body =
        isToken ? "{\"access_token\":\"token\"}".getBytes(StandardCharsets.UTF_8) : new byte[0];
    exchange.sendResponseHeaders(isToken ? 200 : answer, isToken ? body.length : -1);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
