package eu.cordee.gateway.answer;

import eu.cordee.gateway.GatewayConfig;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import jakarta.inject.Singleton;
import java.net.URI;

/** Security headers by kind of address. */
@Singleton
public class AnswerHeaders {
  // Prepared as bytes once, since every answer has them.
  private static final CharSequence X_CONTENT_TYPE_OPTIONS =
      HttpHeaders.createOptimized("x-content-type-options");
  private static final CharSequence REFERRER_POLICY =
      HttpHeaders.createOptimized("referrer-policy");
  private static final CharSequence CROSS_ORIGIN_OPENER_POLICY =
      HttpHeaders.createOptimized("cross-origin-opener-policy");
  private static final CharSequence CROSS_ORIGIN_RESOURCE_POLICY =
      HttpHeaders.createOptimized("cross-origin-resource-policy");
  private static final CharSequence CONTENT_SECURITY_POLICY =
      HttpHeaders.createOptimized("content-security-policy");
  private static final CharSequence NOSNIFF = HttpHeaders.createOptimized("nosniff");
  private static final CharSequence SAME_ORIGIN = HttpHeaders.createOptimized("same-origin");

  // What an answer depends on beside its address, for whoever keeps answers in between.
  private static final CharSequence DATA_VARIES =
      HttpHeaders.createOptimized(
          "accept, accept-encoding, accept-language, authorization, cookie");
  private static final CharSequence PAGES_VARY = HttpHeaders.createOptimized("accept-encoding");

  private final boolean overTls;
  private final CharSequence pagePolicy;
  private final CharSequence docsPolicy;
  private final CharSequence dataPolicy =
      HttpHeaders.createOptimized("default-src 'none'; frame-ancestors 'none'");

  AnswerHeaders(GatewayConfig config) {
    URI loginServer = config.loginUrl();
    overTls = "https".equals(config.publicUrl().getScheme());
    // Logging out without a script is a form that ends at the login server, and browsers hold
    // form-action against redirects.
    pagePolicy = policy(loginServer.getScheme() + "://" + loginServer.getAuthority());
    docsPolicy = policy("");
  }

  // The component library sets styles in the page (Mantine: style elements and attributes), hence
  // unsafe-inline for styles only.
  private static CharSequence policy(String formTarget) {
    return HttpHeaders.createOptimized(
        ("default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                + "font-src 'self' data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; "
                + "base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
                + formTarget)
            .strip());
  }

  /** Writes what every answer at this path carries. */
  public void write(MultiMap headers, String path) {
    headers.set(X_CONTENT_TYPE_OPTIONS, NOSNIFF);
    headers.set(REFERRER_POLICY, SAME_ORIGIN);
    headers.set(CROSS_ORIGIN_OPENER_POLICY, SAME_ORIGIN);
    headers.set(CROSS_ORIGIN_RESOURCE_POLICY, SAME_ORIGIN);
    headers.set(HttpHeaders.VARY, path.startsWith("/api/") ? DATA_VARIES : PAGES_VARY);
    if (overTls) {
      headers.set("strict-transport-security", "max-age=31536000; includeSubDomains");
    }
    if (path.startsWith("/api/docs")) {
      headers.set(CONTENT_SECURITY_POLICY, docsPolicy);
    } else if (path.startsWith("/api/")) {
      headers.set(CONTENT_SECURITY_POLICY, dataPolicy);
    } else {
      headers.set(CONTENT_SECURITY_POLICY, pagePolicy);
      headers.set("permissions-policy", "geolocation=(), microphone=(), camera=(self)");
    }
  }
}
