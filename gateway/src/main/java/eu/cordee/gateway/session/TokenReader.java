package eu.cordee.gateway.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.cordee.kit.time.DatabaseTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Reads what the login server itself has just handed over.
 *
 * <p>These tokens come from its token endpoint, not through the browser, which OpenID Connect Core
 * 3.1.3.7 takes in place of checking the signature; every service checks it again anyway.
 */
@ApplicationScoped
class TokenReader {
  private final ObjectMapper json;

  TokenReader(ObjectMapper json) {
    this.json = json;
  }

  BrowserSession.Tokens tokens(JsonNode answer, String previousId) {
    Instant now = DatabaseTime.now();
    String refresh = answer.path("refresh_token").asText("");
    long refreshSeconds = answer.path("refresh_expires_in").asLong(0);
    return new BrowserSession.Tokens(
        answer.required("access_token").asText(),
        now.plusSeconds(answer.path("expires_in").asLong(60)),
        refresh,
        now.plusSeconds(refresh.isEmpty() ? 0 : refreshSeconds),
        answer.path("id_token").asText(previousId));
  }

  BrowserSession.Who who(String accessToken) {
    JsonNode claims = claims(accessToken);
    String fullName =
        (claims.path("given_name").asText("") + " " + claims.path("family_name").asText(""))
            .strip();
    List<String> roles = new ArrayList<>();
    claims.path("realm_access").path("roles").forEach(role -> roles.add(role.asText()));
    return new BrowserSession.Who(
        claims.required("sub").asText(),
        fullName.isEmpty() ? claims.path("preferred_username").asText("") : fullName,
        claims.path("email").asText(""),
        List.copyOf(roles));
  }

  /** Whether this identity token answers this attempt, and is meant for this client. */
  boolean belongsTo(String idToken, LoginAttempt attempt, String issuer, String clientId) {
    JsonNode claims = claims(idToken);
    JsonNode audience = claims.path("aud");
    boolean forUs =
        audience.isArray()
            ? audience.size() == 1 && audience.get(0).asText().equals(clientId)
            : audience.asText().equals(clientId);
    return forUs
        && claims.path("iss").asText().equals(issuer)
        && claims.path("nonce").asText().equals(attempt.nonce())
        && Instant.ofEpochSecond(claims.path("exp").asLong()).isAfter(DatabaseTime.now());
  }

  private JsonNode claims(String token) {
    try {
      String[] parts = token.split("\\.", -1);
      return json.readTree(Base64.getUrlDecoder().decode(parts[1]));
    } catch (IOException | IllegalArgumentException | ArrayIndexOutOfBoundsException unreadable) {
      throw new IllegalStateException("The login server sent a token that is no JWT", unreadable);
    }
  }
}
