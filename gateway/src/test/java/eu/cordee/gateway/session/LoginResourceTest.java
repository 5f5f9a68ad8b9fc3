package eu.cordee.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.gateway.testing.Browser;
import eu.cordee.gateway.testing.Edge;
import eu.cordee.gateway.testing.Surroundings;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class LoginResourceTest {
  @Inject AgroalDataSource database;
  @Inject SessionStore store;
  @Inject Sessions sessions;

  @Test
  void logsABrowserInAndBringsItBack() {
    // Given
    Browser browser = new Browser();

    // When
    HttpResponse<String> back = browser.login("ada", "/login?returnTo=/events/1%3Fday=2");

    // Then
    assertThat(Browser.location(back)).isEqualTo(Edge.origin() + "/events/1?day=2");
    assertThat(back.headers().allValues("set-cookie"))
        .singleElement()
        .asString()
        .matches("__Host-cordee=[\\w-]{43}; Path=/; Secure; HttpOnly; SameSite=Lax");
    HttpResponse<String> answer = browser.get(Edge.origin() + "/session");
    assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
    JsonObject session = new JsonObject(answer.body());
    assertThat(session.getBoolean("authenticated")).isTrue();
    assertThat(session.getString("subject")).matches("[0-9a-f-]{36}");
    assertThat(session.getString("name")).isEqualTo("Ada Lorenz");
    assertThat(session.getString("email")).isEqualTo("ada@example.org");
    assertThat(session.getJsonArray("roles")).contains("attendee");
    assertThat(session.fieldNames())
        .containsExactlyInAnyOrder(
            "authenticated", "subject", "name", "email", "roles", "expiresAt");
  }

  @Test
  void givesServicesTheTokenAndNeverTheCookie() {
    Browser browser = loggedIn("ada");

    JsonObject headers =
        Edge.seen(browser.get(Edge.origin() + "/api/registry/echo")).getJsonObject("headers");

    assertThat(headers.fieldNames()).doesNotContain("cookie");
    assertThat(claims(headers).getString("preferred_username")).isEqualTo("ada");
    assertThat(claims(headers).getValue("aud").toString()).contains("cordee");
  }

  @Test
  void keepsTokensWhereNeitherBrowserNorDatabaseCanReadThem() throws SQLException {
    Browser browser = loggedIn("ben");
    String cookie = browser.cookie();

    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select id_hash, sealed from browser_session")) {
      while (rows.next()) {
        assertThat(new String(rows.getBytes(2), StandardCharsets.ISO_8859_1))
            .doesNotContain("eyJ", "ben");
        assertThat(cookie)
            .doesNotContain(
                Base64.getUrlEncoder().encodeToString(rows.getBytes(1)).substring(0, 40));
      }
    }
  }

  @Test
  void changesTheCookieAtTheLogin() {
    Browser browser = new Browser();
    browser.get(Edge.origin() + "/login");
    String before = browser.cookie();

    browser.login("ada", "/login");

    assertThat(browser.cookie()).isNotEqualTo(before);
  }

  @Test
  void takesAnAnswerOnlyInTheBrowserThatAskedAndOnlyOnce() {
    // Given
    Browser asked = new Browser();
    Browser other = new Browser();
    String page = Browser.location(asked.get(Edge.origin() + "/login"));
    String state = page.replaceAll(".*[?&]state=([^&]+).*", "$1");
    other.get(Edge.origin() + "/login");

    // When
    HttpResponse<String> stolen =
        other.get(Edge.origin() + "/login/callback?code=x&state=" + state);
    HttpResponse<String> forged = asked.get(Edge.origin() + "/login/callback?code=x&state=forged");
    HttpResponse<String> withoutCookie = Edge.get("/login/callback?code=x&state=" + state);

    // Then
    assertThat(List.of(stolen, forged, withoutCookie))
        .allSatisfy(
            answer ->
                assertThat(Browser.location(answer)).isEqualTo(Edge.origin() + "/?login=failed"));
    assertThat(page).contains("code_challenge_method=S256", "nonce=", "state=");
  }

  @Test
  void returnsOnlyToItsOwnPages() {
    HttpResponse<String> back = new Browser().login("ada", "/login?returnTo=//evil.example");

    assertThat(Browser.location(back)).isEqualTo(Edge.origin() + "/");
  }

  @Test
  void acceptsUnsafeRequestsOnlyFromItsOwnPages() {
    String cookie = loggedIn("ada").cookie();

    assertThat(write(cookie)).isEqualTo("403 cross-site");
    assertThat(write(cookie, "X-Cordee-Request", "1")).isEqualTo("403 cross-site");
    assertThat(write(cookie, "Origin", Edge.origin())).isEqualTo("403 cross-site");
    assertThat(write(cookie, "X-Cordee-Request", "1", "Origin", "http://evil.example"))
        .isEqualTo("403 cross-site");
    assertThat(write(cookie, "X-Cordee-Request", "1", "Origin", "null"))
        .isEqualTo("403 cross-site");
    assertThat(write(cookie, "X-Cordee-Request", "1", "Sec-Fetch-Site", "same-site"))
        .isEqualTo("403 cross-site");
    assertThat(write(cookie, "X-Cordee-Request", "1", "Origin", Edge.origin())).isEqualTo("200");
    assertThat(write(cookie, "X-Cordee-Request", "1", "Sec-Fetch-Site", "same-origin"))
        .isEqualTo("200");
  }

  @Test
  void refusesACookieAndATokenTogether() {
    HttpResponse<String> answer =
        Edge.get(
            "/api/registry/echo", "Cookie", loggedIn("ada").cookie(), "Authorization", "Bearer x");

    assertThat(Edge.problem(answer)).isEqualTo("400 two-credentials");
  }

  @Test
  void forwardsTheAnonymousPublicWithoutCredentials() {
    JsonObject none = Edge.seen(Edge.get("/api/events/echo")).getJsonObject("headers");
    JsonObject stale =
        Edge.seen(
                Edge.get(
                    "/api/events/echo", "Cookie", "__Host-cordee=" + SessionId.random().value()))
            .getJsonObject("headers");

    assertThat(none.fieldNames()).doesNotContain("authorization");
    assertThat(stale.fieldNames()).doesNotContain("authorization", "cookie");
  }

  @Test
  void endsTheSessionHereAndAtTheLoginServer() {
    // Given
    Browser browser = loggedIn("dario");
    String cookie = browser.cookie();

    // When
    HttpResponse<String> answer =
        browser.post(
            Edge.origin() + "/logout", "", "Origin", Edge.origin(), "X-Cordee-Request", "1");
    String next = new JsonObject(answer.body()).getString("location");

    // Then
    assertThat(next).isEqualTo(Edge.origin() + "/");
    assertThat(answer.headers().allValues("cache-control")).containsExactly("no-store");
    assertThat(answer.headers().firstValue("set-cookie"))
        .get()
        .asString()
        .contains("__Host-cordee=; Max-Age=0");
    assertThat(
            Edge.seen(Edge.get("/api/registry/echo", "Cookie", cookie))
                .getJsonObject("headers")
                .fieldNames())
        .doesNotContain("authorization");
    assertThat(Browser.location(browser.get(Edge.origin() + "/login")))
        .contains("/protocol/openid-connect/auth");
    assertThat(browser.get(Browser.location(browser.get(Edge.origin() + "/login"))).body())
        .contains("password");
  }

  @Test
  void doesNotLogOutForAnotherSite() {
    Browser browser = loggedIn("ada");

    HttpResponse<String> answer =
        browser.post(Edge.origin() + "/logout", "", "Origin", "http://evil.example");

    assertThat(Edge.problem(answer)).isEqualTo("403 cross-site");
    assertThat(browser.get(Edge.origin() + "/session").body()).contains("\"authenticated\":true");
  }

  @Test
  void renewsATokenThatIsNearlyOver() {
    // Given
    SessionId id = idOf(loggedIn("clara"));
    BrowserSession session = store.find(id).orElseThrow();
    BrowserSession.Tokens old = session.tokens();
    BrowserSession.Tokens over =
        new BrowserSession.Tokens(
            "old", Instant.now(), old.refresh(), old.refreshEndsAt(), old.id());
    store.update(id, session.with(over, session.who()));

    // When
    BrowserSession renewed = sessionAfterMemory(id);

    // Then
    assertThat(renewed.tokens().access()).startsWith("eyJ");
    assertThat(renewed.tokens().accessEndsAt()).isAfter(Instant.now().plusSeconds(200));
  }

  @Test
  void endsASessionThatTheLoginServerNoLongerKnows() {
    // Given
    Browser browser = loggedIn("eva");
    SessionId id = idOf(browser);
    BrowserSession session = store.find(id).orElseThrow();
    BrowserSession.Tokens over =
        new BrowserSession.Tokens(
            "old", Instant.now(), "refused", Instant.now().plus(Duration.ofHours(1)), "");
    store.update(id, session.with(over, session.who()));

    // When
    pause();

    // Then
    assertThat(browser.get(Edge.origin() + "/session").body()).contains("\"authenticated\":false");
    assertThat(store.find(id)).isEmpty();
  }

  private BrowserSession sessionAfterMemory(SessionId id) {
    pause();
    return sessions.find(id).join().orElseThrow();
  }

  private static void pause() {
    try {
      // Longer than the memory of one second that the tests give a replica.
      Thread.sleep(1_200);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static SessionId idOf(Browser browser) {
    return SessionCookie.find(List.of(browser.cookie()));
  }

  private static Browser loggedIn(String person) {
    Browser browser = new Browser();
    browser.login(person, "/login");
    return browser;
  }

  private static String write(String cookie, String... headers) {
    String[] all = new String[headers.length + 2];
    System.arraycopy(headers, 0, all, 0, headers.length);
    all[headers.length] = "Cookie";
    all[headers.length + 1] = cookie;
    HttpResponse<String> answer = Edge.post("/api/registry/echo", "{}", all);
    return answer.statusCode() == 200 ? "200" : Edge.problem(answer);
  }

  private static JsonObject claims(JsonObject headers) {
    String token = headers.getString("authorization").substring("Bearer ".length());
    return new JsonObject(
        new String(
            Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8));
  }
}
