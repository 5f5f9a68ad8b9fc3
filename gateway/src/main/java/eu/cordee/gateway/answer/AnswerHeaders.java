package eu.cordee.gateway.answer;

import eu.cordee.gateway.GatewayConfig;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Security and cache headers by kind of address. */
@ApplicationScoped
public class AnswerHeaders {
  private static final String HASHED_FILES = "/assets/";

  private final boolean overTls;
  private final String pagePolicy;
  private final String docsPolicy;
  private final String dataPolicy = "default-src 'none'; frame-ancestors 'none'";

  AnswerHeaders(
      GatewayConfig config,
      @ConfigProperty(name = "quarkus.oidc.auth-server-url") URI loginServer) {
    overTls = "https".equals(config.publicUrl().getScheme());
    // Logging out without a script is a form that ends at the login server, and browsers hold
    // form-action against redirects.
    pagePolicy = policy(loginServer.getScheme() + "://" + loginServer.getAuthority());
    docsPolicy = policy("");
  }

  // The component library sets styles in the page (Mantine: style elements and attributes), hence
  // unsafe-inline for styles only.
  private static String policy(String formTarget) {
    return ("default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            + "font-src 'self' data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
            + formTarget)
        .strip();
  }

  /** Writes what every answer at this path carries. */
  public void write(MultiMap headers, String path) {
    headers.set("x-content-type-options", "nosniff");
    headers.set("referrer-policy", "same-origin");
    headers.set("cross-origin-opener-policy", "same-origin");
    headers.set("cross-origin-resource-policy", "same-origin");
    if (overTls) {
      headers.set("strict-transport-security", "max-age=31536000; includeSubDomains");
    }
    if (path.startsWith("/api/docs")) {
      headers.set("content-security-policy", docsPolicy);
    } else if (path.startsWith("/api/")) {
      headers.set("content-security-policy", dataPolicy);
    } else {
      headers.set("content-security-policy", pagePolicy);
      headers.set("permissions-policy", "geolocation=(), microphone=(), camera=(self)");
    }
    if (path.startsWith(HASHED_FILES)) {
      headers.set(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable");
    }
  }
}
