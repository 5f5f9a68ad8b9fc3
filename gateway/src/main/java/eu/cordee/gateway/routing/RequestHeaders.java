package eu.cordee.gateway.routing;

import eu.cordee.gateway.session.Credential;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The headers a service gets to see: a short list of the client's, and the gateway's own.
 *
 * <p>A list of what passes, not of what does not: whatever header some framework will one day trust
 * ({@code X-Forwarded-…}, identities, method overrides) is dropped without anyone having to know
 * it.
 */
final class RequestHeaders {
  private static final Set<String> PASSED =
      Set.of(
          "accept",
          "accept-encoding",
          "accept-language",
          "cache-control",
          "content-disposition",
          "content-language",
          "content-type",
          "idempotency-key",
          "if-match",
          "if-modified-since",
          "if-none-match",
          "if-unmodified-since",
          "last-event-id",
          "prefer",
          "user-agent");

  private static final CharSequence FORWARDED_HOST =
      HttpHeaders.createOptimized("x-forwarded-host");
  private static final CharSequence FORWARDED_PROTOCOL =
      HttpHeaders.createOptimized("x-forwarded-proto");
  private static final CharSequence REQUEST_ID = HttpHeaders.createOptimized("x-request-id");
  private static final CharSequence TIMEOUT = HttpHeaders.createOptimized("x-request-timeout");

  private final String forwardedHost;
  private final String forwardedProtocol;

  RequestHeaders(URI publicUrl) {
    forwardedHost = publicUrl.getAuthority();
    forwardedProtocol = publicUrl.getScheme();
  }

  /**
   * Replaces what is in {@code out}.
   *
   * @param timeout milliseconds that the answer may take, or empty; not a moment, because clocks of
   *     two machines differ
   */
  void write(MultiMap in, MultiMap out, Credential credential, String requestId, String timeout) {
    out.clear();
    Set<String> named = namedByConnection(in);
    for (Map.Entry<String, String> header : in) {
      String name = header.getKey().toLowerCase(Locale.ROOT);
      if (PASSED.contains(name) && !named.contains(name)) {
        out.add(name, header.getValue());
      }
    }
    out.set(FORWARDED_HOST, forwardedHost);
    out.set(FORWARDED_PROTOCOL, forwardedProtocol);
    out.set(REQUEST_ID, requestId);
    if (!timeout.isEmpty()) {
      out.set(TIMEOUT, timeout);
    }
    if (credential.token() != null) {
      out.set(HttpHeaders.AUTHORIZATION, "Bearer " + credential.token());
    }
  }

  static Set<String> namedByConnection(MultiMap headers) {
    List<String> values = headers.getAll(HttpHeaders.CONNECTION);
    if (values.isEmpty()) {
      return Set.of();
    }
    Set<String> named = new HashSet<>();
    for (String value : values) {
      for (String name : value.split(",")) {
        named.add(name.strip().toLowerCase(Locale.ROOT));
      }
    }
    return named;
  }
}
