package eu.cordee.gateway.session;

import eu.cordee.kit.time.DatabaseTime;
import java.time.Duration;
import java.time.Instant;

/** What must be remembered while the browser is at the login server. */
record LoginAttempt(String nonce, String verifier, String returnTo, Instant expiresAt) {
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  static LoginAttempt returningTo(String path) {
    return new LoginAttempt(
        SessionId.random().value(),
        SessionId.random().value(),
        path,
        DatabaseTime.now().plus(PATIENCE));
  }
}
