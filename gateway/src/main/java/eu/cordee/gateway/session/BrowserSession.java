package eu.cordee.gateway.session;

import java.time.Instant;
import java.util.List;

/**
 * A browser's login.
 *
 * @param endsAt the latest end, whatever is renewed until then
 */
record BrowserSession(Who who, Tokens tokens, Instant endsAt) {

  /** What the page may know about its user. */
  record Who(String subject, String name, String email, List<String> roles) {}

  /** What only the gateway may know. */
  record Tokens(
      String access, Instant accessEndsAt, String refresh, Instant refreshEndsAt, String id) {
    @Override
    public String toString() {
      return "Tokens[until " + accessEndsAt + "]";
    }
  }

  BrowserSession with(Tokens renewed, Who knownAs) {
    return new BrowserSession(knownAs, renewed, endsAt);
  }

  /** When nothing can be renewed any more. */
  Instant expiresAt() {
    Instant tokensEnd =
        tokens.refreshEndsAt.isAfter(tokens.accessEndsAt)
            ? tokens.refreshEndsAt
            : tokens.accessEndsAt;
    return tokensEnd.isBefore(endsAt) ? tokensEnd : endsAt;
  }

  Credential credential(SessionId id) {
    return new Credential("session:" + who.subject, tokens.access, id, null);
  }
}
