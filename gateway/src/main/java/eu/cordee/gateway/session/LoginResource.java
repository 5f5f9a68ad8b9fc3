package eu.cordee.gateway.session;

import com.fasterxml.jackson.databind.JsonNode;
import eu.cordee.gateway.GatewayConfig;
import eu.cordee.gateway.problem.GatewayProblem;
import eu.cordee.gateway.problem.Refusal;
import eu.cordee.kit.Sha256;
import eu.cordee.kit.http.ForeignQuery;
import eu.cordee.kit.http.WithoutPerson;
import eu.cordee.kit.time.DatabaseTime;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Login and logout of browsers: the authorization code flow with PKCE, state and nonce, as a
 * backend for the frontend.
 */
@Path("/")
@PermitAll
@WithoutPerson
@ForeignQuery
@RunOnVirtualThread
class LoginResource {
  private final Sessions sessions;
  private final SessionStore store;
  private final LoginServer server;
  private final TokenReader reader;
  private final GatewayConfig config;
  private final Origins origins;

  LoginResource(
      Sessions sessions,
      SessionStore store,
      LoginServer server,
      TokenReader reader,
      GatewayConfig config) {
    this.sessions = sessions;
    this.store = store;
    this.server = server;
    this.reader = reader;
    this.config = config;
    this.origins = new Origins(config.publicUrl());
  }

  @GET
  @Path("login")
  public Response login(@RestQuery @Nullable String returnTo, @Context HttpServerRequest request) {
    String path = ReturnPath.orHome(returnTo);
    if (!config.publicUrl().getAuthority().equals(request.getHeader(HttpHeaders.HOST))) {
      // The cookie must be set under the name that the login server will send the browser back to.
      return redirect(page("/login?returnTo=" + encode(path))).build();
    }
    SessionId known = cookie(request);
    if (known != null && find(known).isPresent()) {
      return redirect(page(path)).build();
    }
    SessionId browser = known == null ? SessionId.random() : known;
    String state = SessionId.random().value();
    LoginAttempt attempt = LoginAttempt.returningTo(path);
    URI loginPage = server.loginPage(parameters(attempt, state));
    store.begin(browser, state, attempt);
    return redirect(loginPage).header(HttpHeaders.SET_COOKIE, SessionCookie.set(browser)).build();
  }

  @GET
  @Path("login/callback")
  public Response callback(
      @RestQuery @Nullable String state,
      @RestQuery @Nullable String code,
      @RestQuery @Nullable String iss,
      @Context HttpServerRequest request) {
    SessionId browser = cookie(request);
    Optional<LoginAttempt> attempt =
        browser == null || state == null ? Optional.empty() : store.take(browser, state);
    boolean rightIssuer = iss == null || iss.equals(server.issuer());
    if (attempt.isEmpty() || code == null || !rightIssuer) {
      return redirect(page("/?login=failed")).build();
    }
    Optional<BrowserSession> session = exchange(code, attempt.get());
    if (session.isEmpty()) {
      return redirect(page("/?login=failed")).build();
    }
    // A new id at the moment of trust: one that was known before the login is worth nothing after
    // it.
    SessionId id = SessionId.random();
    sessions.remember(id, session.get());
    return redirect(page(attempt.get().returnTo()))
        .header(HttpHeaders.SET_COOKIE, SessionCookie.set(id))
        .build();
  }

  /** With a script the answer says where to go next; a plain form is sent there. */
  @POST
  @Path("logout")
  @Produces(MediaType.APPLICATION_JSON)
  public Response logout(@Context HttpServerRequest request) {
    if (!origins.isOwn(request.headers())) {
      throw new Refusal(
          GatewayProblem.CROSS_SITE, "Only a page of this system may log its user out.");
    }
    SessionId id = cookie(request);
    Optional<BrowserSession> session = id == null ? Optional.empty() : find(id);
    if (id != null) {
      sessions.forget(id);
    }
    URI next = session.map(this::ended).orElse(page("/"));
    Response.ResponseBuilder answer =
        Origins.isMarked(request.headers())
            ? Response.ok(new LogoutView(next)).header(HttpHeaders.CACHE_CONTROL, "no-store")
            : redirect(next);
    return answer.header(HttpHeaders.SET_COOKIE, SessionCookie.remove()).build();
  }

  @GET
  @Path("session")
  @Produces(MediaType.APPLICATION_JSON)
  @Cache(noStore = true)
  public SessionView session(@Context HttpServerRequest request) {
    SessionId id = cookie(request);
    return (id == null ? Optional.<BrowserSession>empty() : find(id))
        .map(SessionView::of)
        .orElse(SessionView.ANONYMOUS);
  }

  /** Where the browser goes next. */
  record LogoutView(URI location) {}

  /**
   * What the page needs to greet its user; never a token.
   *
   * @param subject who it is for good, under which a browser keeps what it keeps
   */
  record SessionView(
      boolean authenticated,
      @Nullable String subject,
      @Nullable String name,
      @Nullable String email,
      List<String> roles,
      @Nullable Instant expiresAt) {
    static final SessionView ANONYMOUS = new SessionView(false, null, null, null, List.of(), null);

    static SessionView of(BrowserSession session) {
      BrowserSession.Who who = session.who();
      return new SessionView(
          true, who.subject(), who.name(), who.email(), who.roles(), session.endsAt());
    }
  }

  private Map<String, String> parameters(LoginAttempt attempt, String state) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("response_type", "code");
    parameters.put("client_id", server.clientId());
    parameters.put("redirect_uri", callback());
    parameters.put("scope", "openid profile email");
    parameters.put("state", state);
    parameters.put("nonce", attempt.nonce());
    parameters.put("code_challenge_method", "S256");
    parameters.put(
        "code_challenge",
        Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(attempt.verifier())));
    return parameters;
  }

  private Optional<BrowserSession> exchange(String code, LoginAttempt attempt) {
    Map<String, String> grant =
        Map.of(
            "grant_type",
            "authorization_code",
            "code",
            code,
            "redirect_uri",
            callback(),
            "code_verifier",
            attempt.verifier());
    return server.tokens(grant).flatMap(answer -> session(answer, attempt));
  }

  private Optional<BrowserSession> session(JsonNode answer, LoginAttempt attempt) {
    BrowserSession.Tokens tokens = reader.tokens(answer, "");
    if (!reader.belongsTo(tokens.id(), attempt, server.issuer(), server.clientId())) {
      return Optional.empty();
    }
    Instant end = DatabaseTime.now().plus(config.sessions().lifetime());
    return Optional.of(new BrowserSession(reader.who(tokens.access()), tokens, end));
  }

  /**
   * Ends the session at the login server from here, with what only the gateway has: a token in the
   * browser's address would stay in its history and in logs on the way.
   *
   * @return where the browser goes: to the login server only if that still knows it, which then
   *     asks
   */
  private URI ended(BrowserSession session) {
    try {
      return server.end(session.tokens().refresh())
          ? page("/")
          : server.logoutPage(
              Map.of(
                  "client_id", server.clientId(),
                  "post_logout_redirect_uri", page("/").toString()));
    } catch (Refusal loginServerDown) {
      // Here the session is over all the same.
      return page("/");
    }
  }

  private Optional<BrowserSession> find(SessionId id) {
    try {
      return sessions.find(id).join();
    } catch (CompletionException failure) {
      throw failure.getCause() instanceof Refusal refusal ? refusal : failure;
    }
  }

  private static @Nullable SessionId cookie(HttpServerRequest request) {
    return SessionCookie.find(request.headers().getAll(HttpHeaders.COOKIE));
  }

  private String callback() {
    return page("/login/callback").toString();
  }

  private URI page(String path) {
    return config.publicUrl().resolve(path);
  }

  private static String encode(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
  }

  private static Response.ResponseBuilder redirect(URI target) {
    return Response.seeOther(target).header(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
