package eu.cordee.kit.testing;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;

/**
 * Believes the header {@code X-Test-Login: subject role role}, so that one test can be many people.
 * No bean by itself: a service whose tests want it produces one.
 */
public class TestLogin implements HttpAuthenticationMechanism {

  public static final String HEADER = "X-Test-Login";

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager identities) {
    String login = context.request().getHeader(HEADER);
    if (login == null) {
      return Uni.createFrom().nullItem();
    }
    String[] words = login.split(" ");
    QuarkusSecurityIdentity.Builder builder =
        QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal(words[0]));
    Set.of(words).stream().filter(word -> !word.equals(words[0])).forEach(builder::addRole);
    return Uni.createFrom().item(builder.build());
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom().item(new ChallengeData(401));
  }

  @Override
  public int getPriority() {
    return 10_000;
  }
}
