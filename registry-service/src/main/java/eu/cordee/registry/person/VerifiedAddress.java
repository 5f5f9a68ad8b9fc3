package eu.cordee.registry.person;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The mail address that the login shows now, and that its server has verified. */
@RequestScoped
public class VerifiedAddress {

  private final JsonWebToken token;

  VerifiedAddress(JsonWebToken token) {
    this.token = token;
  }

  /** What stands behind its at sign, in lower case; empty without a verified address. */
  public Optional<String> domain() {
    return Optional.ofNullable(Login.of(token).email())
        .map(address -> address.substring(address.lastIndexOf('@') + 1));
  }
}
