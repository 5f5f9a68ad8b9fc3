package eu.cordee.gateway.testing;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Cookies by origin and Keycloak's form: as much of a browser as a login needs. */
public final class Browser {
  private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
  private final Map<String, Map<String, String>> cookies = new HashMap<>();

  /** Logs in from this address on, and returns the last answer of the gateway. */
  public HttpResponse<String> login(String person, String path) {
    HttpResponse<String> toLogin = get(Edge.origin() + path);
    HttpResponse<String> page = get(location(toLogin));
    Matcher form = FORM.matcher(page.body());
    if (!form.find()) {
      throw new AssertionError(page.statusCode() + page.body());
    }
    HttpResponse<String> done =
        post(
            form.group(1).replace("&amp;", "&"),
            "username="
                + person
                + "&password="
                + URLEncoder.encode(Edge.config("test.demo-password"), StandardCharsets.UTF_8));
    return get(location(done));
  }

  public HttpResponse<String> get(String uri) {
    return send(HttpRequest.newBuilder(URI.create(uri)).GET(), uri);
  }

  public HttpResponse<String> post(String uri, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(uri))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request, uri);
  }

  public Map<String, String> cookies(String uri) {
    return cookies.computeIfAbsent(URI.create(uri).getAuthority(), key -> new HashMap<>());
  }

  /** The only cookie of the gateway, as a header. */
  public String cookie() {
    return header(cookies(Edge.origin()));
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String uri) {
    Map<String, String> own = cookies(uri);
    if (!own.isEmpty()) {
      request.header("Cookie", header(own));
    }
    HttpResponse<String> answer = Edge.send(request.build());
    for (String cookie : answer.headers().allValues("set-cookie")) {
      String pair = cookie.split(";", 2)[0];
      if (cookie.contains("Max-Age=0")) {
        own.remove(pair.split("=", 2)[0]);
      } else {
        own.put(pair.split("=", 2)[0], pair.split("=", 2)[1]);
      }
    }
    return answer;
  }

  private static String header(Map<String, String> cookies) {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  public static String location(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("location")
        .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()));
  }
}
