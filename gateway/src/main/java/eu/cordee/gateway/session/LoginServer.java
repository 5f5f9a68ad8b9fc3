package eu.cordee.gateway.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.cordee.gateway.problem.GatewayProblem;
import eu.cordee.gateway.problem.Refusal;
import eu.cordee.kit.time.DatabaseTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The OpenID provider as its confidential client sees it; blocking, so to be called from virtual
 * threads.
 */
@ApplicationScoped
class LoginServer {
  /** Who refuses does so at once; who is busy takes a while to look at its door. */
  private static final Duration CONNECT = Duration.ofSeconds(10);

  private static final Duration ANSWER = Duration.ofSeconds(5);

  /**
   * A hall that logs in at once makes Keycloak hash passwords for a while, and the codes that it
   * has given away wait behind that: who gave a right password would be sent away, and begin anew.
   */
  private static final Duration ANSWER_TO_A_CODE = Duration.ofSeconds(45);

  private static final Duration DESCRIPTION_KEPT = Duration.ofMinutes(10);

  private final URI address;
  private final String clientId;
  private final String clientSecret;
  private final ObjectMapper json;

  /** HTTP/2 would put a whole hall into one connection, and refuse who is beyond its streams. */
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).build();

  private final Lock reading = new ReentrantLock();
  private volatile @Nullable Description description;

  LoginServer(
      @ConfigProperty(name = "quarkus.oidc.auth-server-url") URI address,
      @ConfigProperty(name = "quarkus.oidc.client-id") String clientId,
      @ConfigProperty(name = "quarkus.oidc.credentials.secret") String clientSecret,
      ObjectMapper json) {
    this.address = address;
    this.clientId = clientId;
    this.clientSecret = clientSecret;
    this.json = json;
  }

  /** What the discovery document says, and when it was read. */
  private record Description(JsonNode document, Instant readAt) {
    boolean isOld() {
      return readAt.plus(DESCRIPTION_KEPT).isBefore(DatabaseTime.now());
    }
  }

  String clientId() {
    return clientId;
  }

  String issuer() {
    return discovered("issuer");
  }

  /** Where the browser logs in. */
  URI loginPage(Map<String, String> parameters) {
    return URI.create(discovered("authorization_endpoint") + "?" + form(parameters));
  }

  /** Where the browser logs out, and comes back from. */
  URI logoutPage(Map<String, String> parameters) {
    return URI.create(discovered("end_session_endpoint") + "?" + form(parameters));
  }

  /**
   * Exchanges a code or a refresh token.
   *
   * @return the token answer, or empty if the grant is refused
   * @throws Refusal if the login server cannot be asked
   */
  Optional<JsonNode> tokens(Map<String, String> grant) {
    boolean isLogin = "authorization_code".equals(grant.get("grant_type"));
    HttpResponse<byte[]> answer =
        send(
            asClient(
                URI.create(discovered("token_endpoint")),
                grant,
                isLogin ? ANSWER_TO_A_CODE : ANSWER));
    if (answer.statusCode() == 200) {
      return Optional.of(read(answer.body()));
    }
    if (answer.statusCode() == 400
        && read(answer.body()).path("error").asText().equals("invalid_grant")) {
      return Optional.empty();
    }
    throw unavailable();
  }

  /**
   * Ends the session that a refresh token belongs to. Keycloak takes it beside its token endpoint;
   * the end of sessions in its description is an address for browsers, which may be out of reach.
   *
   * @return false if the login server does not take the token, and perhaps still knows the browser
   * @throws Refusal if the login server cannot be asked
   */
  boolean end(String refreshToken) {
    URI logout = URI.create(discovered("token_endpoint")).resolve("logout");
    HttpResponse<byte[]> answer =
        send(asClient(logout, Map.of("refresh_token", refreshToken), ANSWER));
    return answer.statusCode() / 100 == 2;
  }

  private HttpRequest asClient(URI endpoint, Map<String, String> form, Duration patience) {
    String credentials = encode(clientId) + ":" + encode(clientSecret);
    return HttpRequest.newBuilder(endpoint)
        .timeout(patience)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header(
            "Authorization",
            "Basic "
                + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
        .POST(HttpRequest.BodyPublishers.ofString(form(form)))
        .build();
  }

  /** What was read is good until it is read again: one does so, and nobody else waits for that. */
  private String discovered(String field) {
    Description known = description;
    if (known == null) {
      known = describedFirst();
    } else if (known.isOld() && reading.tryLock()) {
      try {
        description = describe();
      } catch (Refusal unavailable) {
        description = new Description(known.document, DatabaseTime.now());
      } finally {
        reading.unlock();
      }
    }
    return known.document.required(field).asText();
  }

  /** A hall that comes after a start would ask for it five hundred times, and get it too late. */
  private Description describedFirst() {
    try {
      if (!reading.tryLock(ANSWER.toMillis(), TimeUnit.MILLISECONDS)) {
        throw unavailable();
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw unavailable();
    }
    try {
      Description known = description == null ? describe() : description;
      description = known;
      return known;
    } finally {
      reading.unlock();
    }
  }

  private Description describe() {
    URI document = URI.create(address + "/.well-known/openid-configuration");
    HttpResponse<byte[]> answer =
        send(HttpRequest.newBuilder(document).timeout(ANSWER).GET().build());
    if (answer.statusCode() != 200) {
      throw unavailable();
    }
    return new Description(read(answer.body()), DatabaseTime.now());
  }

  private HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException unreachable) {
      throw unavailable();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw unavailable();
    }
  }

  private JsonNode read(byte[] body) {
    try {
      return json.readTree(body);
    } catch (IOException unreadable) {
      throw unavailable();
    }
  }

  private static Refusal unavailable() {
    return new Refusal(GatewayProblem.LOGIN_UNAVAILABLE, "Try again in a moment.");
  }

  private static String form(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
