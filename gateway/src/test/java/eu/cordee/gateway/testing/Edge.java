package eu.cordee.gateway.testing;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

/** The gateway as its clients see it. */
public final class Edge {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  static {
    // The framing guard is in place a moment after the socket; until then nothing is served. In
    // this thread, since another would
    // wait for this very initialisation.
    Awaitility.await()
        .pollInSameThread()
        .until(() -> get(operators("/q/health/ready")).statusCode() == 200);
  }

  private Edge() {}

  public static int port() {
    return ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
  }

  /** An address of the port that is for operators alone. */
  public static String operators(String path) {
    return "http://127.0.0.1:" + config("quarkus.management.test-port") + path;
  }

  public static String origin() {
    return "http://localhost:" + port();
  }

  public static HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, null, headers);
  }

  public static HttpResponse<String> post(String path, String body, String... headers) {
    return send("POST", path, body, headers);
  }

  public static HttpResponse<String> send(
      String method, String path, String body, String... headers) {
    HttpRequest.BodyPublisher publisher =
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : origin() + path))
            .method(method, publisher);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  static HttpResponse<String> send(HttpRequest request) {
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** What the service behind this path saw of the request. */
  public static JsonObject seen(HttpResponse<String> answer) {
    if (answer.statusCode() != 200) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    return new JsonObject(answer.body());
  }

  public static String problem(HttpResponse<String> answer) {
    String type = new JsonObject(answer.body()).getString("type");
    return answer.statusCode() + " " + type.substring(type.lastIndexOf('/') + 1);
  }

  /** How often the upstream has been asked for this, from inside. */
  public static int hits(String service, String uri) {
    return Integer.parseInt(
        get("/api/" + service + "/hits?of=" + URLEncoder.encode(uri, StandardCharsets.UTF_8))
            .body());
  }

  /** A token for cordee-partner, from Keycloak. */
  public static String partnerToken() {
    return token(
        Map.of(
            "grant_type", "client_credentials",
            "client_id", "cordee-partner",
            "client_secret", config("test.partner-secret")));
  }

  /** A token for a demo person, from Keycloak, by this client. */
  public static String personToken(String person, String client) {
    return token(
        Map.of(
            "grant_type",
            "password",
            "client_id",
            client,
            "username",
            person,
            "password",
            config("test.demo-password")));
  }

  private static String token(Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    HttpResponse<String> answer =
        post(
            config("quarkus.oidc.auth-server-url") + "/protocol/openid-connect/token",
            body,
            "Content-Type",
            "application/x-www-form-urlencoded");
    String token = new JsonObject(answer.body()).getString("access_token");
    if (token == null) {
      throw new AssertionError(answer.body());
    }
    return token;
  }

  public static String config(String name) {
    return ConfigProvider.getConfig().getValue(name, String.class);
  }
}
