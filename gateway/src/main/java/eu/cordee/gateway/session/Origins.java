package eu.cordee.gateway.session;

import io.vertx.core.MultiMap;
import java.net.URI;

/**
 * Tells the system's own pages from all others (OWASP: verifying origin, with a custom header on
 * top).
 */
final class Origins {
  private final String own;

  Origins(URI publicUrl) {
    this.own = publicUrl.getScheme() + "://" + publicUrl.getAuthority();
  }

  /** Whether the browser says that one of our pages sent this. */
  boolean isOwn(MultiMap headers) {
    String origin = headers.get("Origin");
    return origin == null
        ? "same-origin".equals(headers.get("Sec-Fetch-Site"))
        : origin.equals(own);
  }

  /** A page elsewhere cannot set this header without a preflight, which is never answered here. */
  static boolean isMarked(MultiMap headers) {
    return "1".equals(headers.get("X-Cordee-Request"));
  }
}
