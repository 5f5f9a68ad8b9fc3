package eu.cordee.kit.identity;

import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who makes this request: a login, and the person of the registry behind it. */
@RequestScoped
public class Caller {

  private final SecurityIdentity identity;
  private final SignedIn signedIn;

  /** Looked for once: a list asks for every row. */
  private @Nullable Optional<UUID> person;

  Caller(SecurityIdentity identity, SignedIn signedIn) {
    this.identity = identity;
    this.signedIn = signedIn;
  }

  /** Whether nobody is logged in. */
  public boolean isAnonymous() {
    return identity.isAnonymous();
  }

  /** The {@code sub} of the token. */
  public String subject() {
    return identity.getPrincipal() instanceof JsonWebToken token
        ? token.getSubject()
        : identity.getPrincipal().getName();
  }

  /** Whether the token carries the realm role. */
  public boolean hasRole(String role) {
    return identity.hasRole(role);
  }

  /**
   * The person behind the login. Right after a first login the registry's message may still be on
   * its way: {@link CallerFilter} waits for it some seconds before the resource begins.
   *
   * @throws ProblemException 403 {@code login-unknown} when the registry does not know the login
   */
  public UUID personId() {
    return person().orElseThrow(() -> new ProblemException(KitProblem.LOGIN_UNKNOWN));
  }

  /**
   * The person behind the login, or empty for anonymous callers and for logins that the registry
   * does not know; waits like {@link #personId}, for who has just logged in wants to see their own.
   */
  public Optional<UUID> knownPersonId() {
    return isAnonymous() ? Optional.empty() : person();
  }

  private Optional<UUID> person() {
    if (person == null) {
      person = signedIn.waitForPerson(subject());
    }
    return person;
  }
}
