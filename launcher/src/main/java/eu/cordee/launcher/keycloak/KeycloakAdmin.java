package eu.cordee.launcher.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import eu.cordee.launcher.LaunchException;
import eu.cordee.launcher.home.Ports;
import eu.cordee.launcher.home.Secrets;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Keycloak's own API for its administrator, within one realm. */
final class KeycloakAdmin implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<Integer> GONE = Set.of(404);

  private final HttpClient http = HttpClient.newHttpClient();
  private final String server;
  private final String realm;
  private final String token;

  KeycloakAdmin(Ports ports, Secrets secrets, String realm) {
    this.server = Realm.keycloakUrl(ports);
    this.realm = realm;
    this.token = token(secrets);
  }

  /** What is there, or a missing node. */
  JsonNode get(String path) {
    return send(request(path).GET().build());
  }

  void post(String path, JsonNode body) {
    send(withBody(path, "POST", body));
  }

  void put(String path, JsonNode body) {
    send(withBody(path, "PUT", body));
  }

  void delete(String path) {
    send(request(path).DELETE().build());
  }

  /** As part of a path or query. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private HttpRequest withBody(String path, String method, JsonNode body) {
    return request(path)
        .header("Content-Type", "application/json")
        .method(method, BodyPublishers.ofString(body.toString()))
        .build();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server + "/admin/realms/" + realm + path))
        .header("Authorization", "Bearer " + token);
  }

  private String token(Secrets secrets) {
    String form =
        "grant_type=password&client_id=admin-cli&username=admin&password="
            + secrets.key("keycloak-admin");
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server + "/realms/master/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    return send(request).path("access_token").asText();
  }

  private JsonNode send(HttpRequest request) {
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      if (request.method().equals("GET") && GONE.contains(answer.statusCode())) {
        return MissingNode.getInstance();
      }
      if (answer.statusCode() >= 300) {
        // The path alone: a query or a body may name people.
        throw new LaunchException(
            "Keycloak answered %d to %s %s."
                .formatted(answer.statusCode(), request.method(), request.uri().getPath()));
      }
      return answer.body().isEmpty() ? MissingNode.getInstance() : JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new LaunchException("Keycloak cannot be asked: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchException("Interrupted while Keycloak was asked.", e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
