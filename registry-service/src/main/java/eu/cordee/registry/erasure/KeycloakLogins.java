package eu.cordee.registry.erasure;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keycloak's own API, as far as a login is deleted by it. */
@ApplicationScoped
class KeycloakLogins {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int OK = 200;
  private static final int DELETED = 204;
  private static final int GONE = 404;

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final Optional<String> realm;
  private final ErasureSettings settings;
  private final ObjectMapper json;

  KeycloakLogins(
      @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> realm,
      ErasureSettings settings,
      ObjectMapper json) {
    this.realm = realm;
    this.settings = settings;
    this.json = json;
  }

  /** Whether it can be asked at all. */
  boolean isKnown() {
    return settings.secret().isPresent() && realm.isPresent();
  }

  /**
   * Deletes a login; one that is gone already is deleted.
   *
   * @throws IOException when it is not deleted now
   */
  void delete(String login) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    realm.orElseThrow().replace("/realms/", "/admin/realms/")
                        + "/users/"
                        + encoded(login)))
            .header("Authorization", "Bearer " + token())
            .timeout(PATIENCE)
            .DELETE()
            .build();
    int status = http.send(request, BodyHandlers.discarding()).statusCode();
    if (status != DELETED && status != GONE) {
      throw new IOException("the login server answered " + status);
    }
  }

  private String token() throws IOException, InterruptedException {
    String form =
        "grant_type=client_credentials&client_id="
            + encoded(settings.client())
            + "&client_secret="
            + encoded(settings.secret().orElseThrow());
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(realm.orElseThrow() + "/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .timeout(PATIENCE)
            .POST(BodyPublishers.ofString(form))
            .build();
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != OK) {
      throw new IOException("the login server refuses " + settings.client());
    }
    return json.readTree(answer.body()).path("access_token").asText();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
