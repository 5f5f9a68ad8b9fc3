package eu.cordee.launcher.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import eu.cordee.launcher.LaunchException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Access tokens of a machine client (OAuth 2.0 client credentials), renewed before they expire. */
public final class ClientCredentials implements Supplier<String> {

  private static final Duration MARGIN = Duration.ofSeconds(30);

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI tokenEndpoint;
  private final String clientId;
  private final String secret;
  private String token = "";
  private Instant renewAt = Instant.MIN;

  /**
   * Credentials.
   *
   * @param issuer for instance {@code http://localhost:8084/realms/cordee}
   */
  public ClientCredentials(String issuer, String clientId, String secret) {
    this.tokenEndpoint = URI.create(issuer + "/protocol/openid-connect/token");
    this.clientId = clientId;
    this.secret = secret;
  }

  @Override
  public synchronized String get() {
    if (Instant.now().isAfter(renewAt)) {
      renew();
    }
    return token;
  }

  private void renew() {
    String form =
        "grant_type=client_credentials&client_id="
            + encoded(clientId)
            + "&client_secret="
            + encoded(secret);
    HttpRequest request =
        HttpRequest.newBuilder(tokenEndpoint)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new LaunchException(
            "Keycloak gave no token to " + clientId + " (" + response.statusCode() + ").");
      }
      JsonNode answer = JsonMapper.builder().build().readTree(response.body());
      token = answer.path("access_token").asText();
      renewAt = Instant.now().plusSeconds(answer.path("expires_in").asLong()).minus(MARGIN);
    } catch (IOException e) {
      throw new LaunchException(
          "Keycloak does not answer at " + tokenEndpoint + ". Is the system up? (./cordee up)", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchException("Interrupted.", e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
