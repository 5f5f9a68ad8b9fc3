package eu.cordee.systemtest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;

/** Adds people to the Keycloak of the tests. */
final class Logins {

  private final LivingSystem system;
  private final HttpClient http = HttpClient.newHttpClient();
  private final JsonMapper json = JsonMapper.builder().build();

  Logins(LivingSystem system) {
    this.system = system;
  }

  /**
   * A new login with the password of all, unless an earlier run on the same Keycloak has made it.
   */
  void add(String name, List<String> roles) {
    Map<String, Object> user =
        Map.of(
            "username",
            name,
            "email",
            name + "@example.org",
            "emailVerified",
            true,
            "enabled",
            true,
            "firstName",
            name,
            "lastName",
            "Login",
            "credentials",
            List.of(Map.of("type", "password", "value", system.password(), "temporary", false)));
    administer("POST", "/users", user);
    String id =
        administer("GET", "/users?exact=true&username=" + name, null).get(0).path("id").asText();
    List<JsonNode> wanted =
        roles.stream().map(role -> administer("GET", "/roles/" + role, null)).toList();
    administer("POST", "/users/" + id + "/role-mappings/realm", wanted);
  }

  private JsonNode administer(String method, String path, Object body) {
    String admin = system.backing().issuer().replace("/realms/", "/admin/realms/") + path;
    try {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(URI.create(admin))
                  .header("Authorization", "Bearer " + system.keycloakAdminToken())
                  .header("Content-Type", "application/json")
                  .method(
                      method,
                      body == null
                          ? BodyPublishers.noBody()
                          : BodyPublishers.ofString(json.writeValueAsString(body)))
                  .build(),
              BodyHandlers.ofString());
      if (answer.statusCode() >= 400 && answer.statusCode() != 409) {
        throw new IllegalStateException(method + " " + path + ": " + answer.body());
      }
      return json.readTree(answer.body());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
