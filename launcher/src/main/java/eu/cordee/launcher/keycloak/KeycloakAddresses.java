package eu.cordee.launcher.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.cordee.launcher.LaunchException;
import eu.cordee.launcher.home.Ports;
import eu.cordee.launcher.home.Secrets;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/**
 * Keeps the addresses to which Keycloak sends browsers back equal to where the system is now. The
 * realm is imported once, but its ports can be moved at every start, and Keycloak allows exact
 * addresses only.
 */
final class KeycloakAddresses {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Ports ports;
  private final Secrets secrets;

  KeycloakAddresses(Ports ports, Secrets secrets) {
    this.ports = ports;
    this.secrets = secrets;
  }

  /** Writes the client's addresses anew when they differ. */
  void follow() {
    try (HttpClient http = HttpClient.newHttpClient()) {
      String token = send(http, tokenRequest()).get("access_token").asText();
      ObjectNode client =
          (ObjectNode) send(http, admin("?clientId=" + Realm.WEB_CLIENT, token).build()).get(0);
      String publicUrl = Realm.publicUrl(ports);
      if (client.get("baseUrl").asText().equals(publicUrl + "/")) {
        return;
      }
      client.put("baseUrl", publicUrl + "/");
      client.putArray("redirectUris").add(publicUrl + "/login/callback");
      ((ObjectNode) client.get("attributes")).put("post.logout.redirect.uris", publicUrl + "/");
      send(
          http,
          admin("/" + client.get("id").asText(), token)
              .header("Content-Type", "application/json")
              .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(client)))
              .build());
    } catch (IOException e) {
      throw new LaunchException("Keycloak could not be told the new address: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchException("Interrupted while Keycloak was told the new address.", e);
    }
  }

  private HttpRequest tokenRequest() {
    String form =
        "grant_type=password&client_id=admin-cli&username=admin&password="
            + secrets.key("keycloak-admin");
    return HttpRequest.newBuilder(
            URI.create(Realm.keycloakUrl(ports) + "/realms/master/protocol/openid-connect/token"))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(form))
        .build();
  }

  private HttpRequest.Builder admin(String path, String token) {
    return HttpRequest.newBuilder(
            URI.create(
                Realm.keycloakUrl(ports) + "/admin/realms/" + Realm.NAME + "/clients" + path))
        .header("Authorization", "Bearer " + token);
  }

  private static JsonNode send(HttpClient http, HttpRequest request)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IOException(request.uri().getPath() + " answered " + answer.statusCode());
    }
    return JSON.readTree(answer.body());
  }
}
