package eu.cordee.gateway.session;

import org.jspecify.annotations.Nullable;

/**
 * Who asks, as far as the gateway must know.
 *
 * @param client the key of its rate limit, or null if only its address is known
 * @param token the access token for the services, or null for the anonymous public
 */
public record Credential(@Nullable String client, @Nullable String token) {
  public static final Credential ANONYMOUS = new Credential(null, null);

  @Override
  public String toString() {
    // Never the token: this may end in a log.
    return "Credential[" + client + "]";
  }
}
