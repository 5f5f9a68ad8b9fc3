package eu.cordee.gateway.routing;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a service's answer what is not for clients, and turns its addresses into public
 * ones.
 */
final class ResponseHeaders {
  // Prepared once: all are looked for in every answer.
  private static final List<CharSequence> DROPPED =
      Stream.of(
              "connection",
              "keep-alive",
              "proxy-authenticate",
              "proxy-authorization",
              "proxy-connection",
              "te",
              "trailer",
              "transfer-encoding",
              "upgrade",
              "set-cookie",
              "set-cookie2",
              "server",
              "via",
              "x-powered-by",
              "forwarded",
              "x-forwarded-for",
              "x-forwarded-host",
              "x-forwarded-proto",
              "x-real-ip",
              "x-request-id",
              // The gateway sets these itself; two of a kind would make the browser take the
              // stricter or neither.
              "content-security-policy",
              "referrer-policy",
              "strict-transport-security",
              "x-content-type-options",
              "access-control-allow-origin",
              "access-control-allow-credentials")
          .map(HttpHeaders::createOptimized)
          .toList();

  private static final Pattern LINK = Pattern.compile("<([^>]*)>");

  private ResponseHeaders() {}

  static void clean(MultiMap headers, RoutedService service, Replica replica) {
    for (String named : RequestHeaders.namedByConnection(headers)) {
      if (!named.isEmpty() && !named.equals("content-length")) {
        headers.remove(named);
      }
    }
    DROPPED.forEach(headers::remove);
    String location = headers.get(HttpHeaders.LOCATION);
    if (location != null) {
      headers.set(HttpHeaders.LOCATION, outside(location, service, replica));
    }
    List<String> links = headers.getAll("link");
    if (!links.isEmpty()) {
      headers.set("link", links.stream().map(link -> links(link, service, replica)).toList());
    }
    String type = headers.get(HttpHeaders.CONTENT_TYPE);
    if (type == null || type.contains("json")) {
      headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
    }
  }

  private static String links(String value, RoutedService service, Replica replica) {
    return LINK.matcher(value)
        .replaceAll(
            link -> Matcher.quoteReplacement("<" + outside(link.group(1), service, replica) + ">"));
  }

  private static String outside(String address, RoutedService service, Replica replica) {
    String path = pathAt(address, replica);
    return path == null ? address : service.outside(path);
  }

  private static @Nullable String pathAt(String address, Replica replica) {
    if (address.startsWith("/") && !address.startsWith("//")) {
      return address;
    }
    URI base = replica.address();
    String prefix = base.getScheme() + "://" + base.getAuthority() + "/";
    return address.startsWith(prefix) ? address.substring(prefix.length() - 1) : null;
  }
}
