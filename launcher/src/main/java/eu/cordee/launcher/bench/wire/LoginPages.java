package eu.cordee.launcher.bench.wire;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The way of a browser from the first click to a session: the gateway's redirect, Keycloak's page
 * with all that it shows, the form with the password, and back.
 */
public final class LoginPages implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
  private static final Pattern PART =
      Pattern.compile("(?:src|href)=\"(/resources/[^\"]+|/realms/[^\"]+\\.js)\"");

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(PATIENCE)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();
  private final String gateway;

  /**
   * For one system.
   *
   * @param gateway where the system is, without a slash at its end
   */
  public LoginPages(String gateway) {
    this.gateway = gateway;
  }

  /** Where somebody got stuck. */
  public static final class Stuck extends Exception {
    private static final long serialVersionUID = 1L;

    Stuck(String where, int status) {
      super(where + " answered " + status);
    }
  }

  /** Logs somebody in who has never been here, and gives the cookie of their session. */
  public String session(String name, String password)
      throws IOException, InterruptedException, Stuck {
    Map<String, String> ours = new LinkedHashMap<>();
    Map<String, String> theirs = new LinkedHashMap<>();
    URI page = redirect("the gateway's login", get(gateway + "/login?returnTo=/", ours), ours);
    HttpResponse<String> shown = get(page.toString(), theirs);
    Matcher form = FORM.matcher(shown.body());
    if (shown.statusCode() != 200 || !form.find()) {
      throw new Stuck("the login page", shown.statusCode());
    }
    keep(shown, theirs);
    Matcher parts = PART.matcher(shown.body());
    while (parts.find()) {
      get(page.resolve(parts.group(1).replace("&amp;", "&")).toString(), theirs);
    }
    String fields =
        "username=%s&password=%s&credentialId=".formatted(encoded(name), encoded(password));
    HttpRequest.Builder sent =
        request(form.group(1).replace("&amp;", "&"), theirs)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(fields));
    URI back = redirect("the password", send(sent), theirs);
    URI home = redirect("the way back", get(back.toString(), ours), ours);
    if (home.toString().contains("login=failed")) {
      throw new Stuck("the way back, with a failed login,", 303);
    }
    return cookies(ours);
  }

  /** Whether the gateway knows who has this cookie. */
  public boolean isKnown(String cookie) throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gateway + "/session"));
    return send(request.timeout(PATIENCE).header("Cookie", cookie))
        .body()
        .contains("\"authenticated\":true");
  }

  /** Makes whoever has this cookie known, and says under which id. */
  public String personId(String cookie) throws IOException, InterruptedException, Stuck {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(gateway + "/api/registry/people/me"))
            .timeout(PATIENCE)
            .header("Cookie", cookie)
            .header("Origin", gateway)
            .header("X-Cordee-Request", "1")
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString("{}"));
    HttpResponse<String> answer = send(request);
    Matcher id = ID.matcher(answer.body());
    if (answer.statusCode() >= 300 || !id.find()) {
      throw new Stuck("the registry", answer.statusCode());
    }
    return id.group(1);
  }

  private static URI redirect(String where, HttpResponse<String> answer, Map<String, String> jar)
      throws Stuck {
    keep(answer, jar);
    return answer
        .headers()
        .firstValue("location")
        .map(answer.uri()::resolve)
        .orElseThrow(() -> new Stuck(where, answer.statusCode()));
  }

  /** Java's own jar keeps secure cookies from plain addresses; browsers trust this machine. */
  private static void keep(HttpResponse<String> answer, Map<String, String> jar) {
    for (String header : answer.headers().allValues("set-cookie")) {
      HttpCookie cookie = HttpCookie.parse(header).getFirst();
      jar.put(cookie.getName(), cookie.getValue());
    }
  }

  private static String cookies(Map<String, String> jar) {
    return jar.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private HttpResponse<String> get(String address, Map<String, String> jar)
      throws IOException, InterruptedException {
    return send(request(address, jar));
  }

  private static HttpRequest.Builder request(String address, Map<String, String> jar) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE);
    return jar.isEmpty() ? request : request.header("Cookie", cookies(jar));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    http.close();
  }
}
