package eu.cordee.gateway.session;

import eu.cordee.gateway.problem.GatewayProblem;
import eu.cordee.gateway.problem.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one cookie. Its prefix makes browsers insist on Secure, on Path=/ and on no Domain, so no
 * neighbour can set it.
 */
final class SessionCookie {
  private static final String NAME = "__Host-cordee";
  private static final String ATTRIBUTES = "; Path=/; Secure; HttpOnly; SameSite=Lax";

  private SessionCookie() {}

  /** The session id in these {@code Cookie} headers, or null; two different ones are refused. */
  static @Nullable SessionId find(List<String> headers) {
    String found = null;
    for (String header : headers) {
      for (String pair : header.split(";", -1)) {
        String trimmed = pair.strip();
        if (trimmed.startsWith(NAME + "=")) {
          if (found != null) {
            throw new Refusal(
                GatewayProblem.MALFORMED_REQUEST, "The session cookie is sent more than once.");
          }
          found = trimmed.substring(NAME.length() + 1);
        }
      }
    }
    return found == null ? null : SessionId.parse(found);
  }

  /** Whether the cookie is there at all, even with a value that no gateway wrote. */
  static boolean isIn(List<String> headers) {
    return headers.stream().anyMatch(header -> header.contains(NAME + "="));
  }

  /** Ends with the browser; how long it really lives is decided here, not there. */
  static String set(SessionId id) {
    return NAME + "=" + id.value() + ATTRIBUTES;
  }

  static String remove() {
    return NAME + "=; Max-Age=0" + ATTRIBUTES;
  }
}
