package eu.cordee.gateway.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, as far as the gateway must know.
 *
 * @param client the key of its rate limit, or null if only its address is known
 * @param token the access token for the services, or null for the anonymous public
 * @param session the browser's session that it comes from, if it does
 * @param endsAt when nothing may go on under it any more; null where that is the session's matter
 */
public record Credential(
    @Nullable String client,
    @Nullable String token,
    @Nullable SessionId session,
    @Nullable Instant endsAt) {
  public static final Credential ANONYMOUS = new Credential(null, null, null, null);

  @Override
  public String toString() {
    // Never the token: this may end in a log.
    return "Credential[" + client + "]";
  }
}
