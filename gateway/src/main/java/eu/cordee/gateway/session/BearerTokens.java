package eu.cordee.gateway.session;

import eu.cordee.gateway.problem.GatewayProblem;
import eu.cordee.gateway.problem.Refusal;
import eu.cordee.kit.time.DatabaseTime;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Verifies the tokens that partners send: signature, issuer, audience and expiry by Quarkus, the
 * algorithm here.
 */
@Singleton
class BearerTokens {
  private static final String SCHEME = "Bearer ";
  // quarkus.oidc.token.signature-algorithm takes one; its own list also has what no key of ours
  // uses.
  private static final Set<String> ALGORITHMS = Set.of("RS256", "ES256", "PS256");

  private final TenantIdentityProvider tokens;

  BearerTokens(TenantIdentityProvider tokens) {
    this.tokens = tokens;
  }

  /** The credential of an {@code Authorization} header, or the problem it has. */
  Uni<Credential> verify(String authorization) {
    if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Uni.createFrom().failure(unauthenticated());
    }
    String token = authorization.substring(SCHEME.length()).strip();
    if (!ALGORITHMS.contains(algorithm(token))) {
      return Uni.createFrom().failure(unauthenticated());
    }
    return tokens
        .authenticate(new AccessTokenCredential(token))
        .onItem()
        .transform(identity -> credential(identity, token))
        .onFailure()
        .transform(BearerTokens::problem);
  }

  private static Credential credential(SecurityIdentity identity, String token) {
    Instant end =
        identity.getPrincipal() instanceof JsonWebToken verified
            ? Instant.ofEpochSecond(verified.getExpirationTime())
            : DatabaseTime.now();
    return new Credential("token:" + subject(identity), token, null, end);
  }

  private static String subject(SecurityIdentity identity) {
    return identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null
        ? token.getSubject()
        : identity.getPrincipal().getName();
  }

  private static Throwable problem(Throwable failure) {
    return failure instanceof AuthenticationFailedException
        ? unauthenticated()
        : new Refusal(GatewayProblem.LOGIN_UNAVAILABLE, "The token cannot be verified right now.");
  }

  private static Refusal unauthenticated() {
    return new Refusal(
        GatewayProblem.NOT_LOGGED_IN, "Get a token from the login server for the audience cordee.");
  }

  private static String algorithm(String token) {
    try {
      String head = token.substring(0, Math.max(0, token.indexOf('.')));
      byte[] decoded = Base64.getUrlDecoder().decode(head);
      return String.valueOf(
          new JsonObject(new String(decoded, StandardCharsets.UTF_8)).getValue("alg"));
    } catch (RuntimeException unreadable) {
      return "";
    }
  }
}
