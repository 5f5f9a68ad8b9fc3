package eu.cordee.systemtest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import eu.cordee.launcher.client.ApiClient;
import eu.cordee.launcher.client.ClientCredentials;
import eu.cordee.launcher.keycloak.Realm;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One living person (or machine) for each kind of caller. The demo people are too few, so Keycloak
 * gets some more.
 */
final class Cast {

  private static final Map<String, List<String>> MORE =
      Map.of(
          "noah", List.of(),
          "paul", List.of(),
          "otto", List.of(),
          "olga", List.of("organiser"));

  private final LivingSystem system;
  private final HttpClient http = HttpClient.newHttpClient();
  private final JsonMapper json = JsonMapper.builder().build();
  private final ClientCredentials partner;
  private final Map<CallerKind, Token> tokens = new EnumMap<>(CallerKind.class);
  private final Map<CallerKind, String> personIds = new EnumMap<>(CallerKind.class);

  private record Token(String value, long until) {}

  Cast(LivingSystem system) {
    this.system = system;
    this.partner =
        new ClientCredentials(
            system.backing().issuer(), Realm.PARTNER_CLIENT, system.backing().partnerSecret());
    MORE.forEach(this::hire);
    for (CallerKind kind : CallerKind.values()) {
      if (kind != CallerKind.anonymous) {
        JsonNode person = as(kind).put("/api/registry/people/me", Map.of());
        personIds.put(kind, person.path("id").asText());
      }
    }
  }

  /** The API as this one uses it. */
  ApiClient as(CallerKind kind) {
    return new ApiClient(system.gateway(), () -> token(kind));
  }

  String personId(CallerKind kind) {
    return personIds.get(kind);
  }

  /** A valid access token; empty for nobody. */
  synchronized String token(CallerKind kind) {
    return switch (kind) {
      case anonymous -> "";
      case partner -> partner.get();
      default -> {
        Token token = tokens.get(kind);
        if (token == null || token.until < System.nanoTime()) {
          // Keycloak's live for five minutes.
          token = new Token(system.token(kind.login()), System.nanoTime() + 200_000_000_000L);
          tokens.put(kind, token);
        }
        yield token.value;
      }
    };
  }

  /** A new login, unless an earlier run on the same Keycloak has made it. */
  private void hire(String name, List<String> roles) {
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
            "Matrix",
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
