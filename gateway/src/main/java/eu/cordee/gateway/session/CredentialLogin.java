package eu.cordee.gateway.session;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Makes the credential of a request the identity that the gateway's own resources see, as a service
 * does with the token that it is sent.
 */
@ApplicationScoped
public class CredentialLogin implements HttpAuthenticationMechanism {
  private static final String KEY = "cordee.credential";
  private static final int UNAUTHORIZED = 401;

  private final TenantIdentityProvider tokens;

  CredentialLogin(TenantIdentityProvider tokens) {
    this.tokens = tokens;
  }

  /** The credential was found; whoever asks later takes it from here. */
  public static void remember(RoutingContext context, Credential credential) {
    context.put(KEY, credential);
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager identities) {
    Credential credential = context.get(KEY);
    return credential == null || credential.token() == null
        ? Uni.createFrom().nullItem()
        : tokens.authenticate(new AccessTokenCredential(credential.token()));
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom().item(new ChallengeData(UNAUTHORIZED, "WWW-Authenticate", "Bearer"));
  }

  /** Before that of quarkus-oidc, which would verify the header again. */
  @Override
  public int getPriority() {
    return DEFAULT_PRIORITY + 1;
  }
}
