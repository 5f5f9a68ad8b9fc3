package eu.cordee.gateway.routing;

import eu.cordee.gateway.answer.AnswerHeaders;
import eu.cordee.gateway.client.ClientRoutes;
import eu.cordee.gateway.framing.FramingGuard;
import eu.cordee.gateway.limits.RateLimits;
import eu.cordee.gateway.problem.GatewayProblem;
import eu.cordee.gateway.problem.Problems;
import eu.cordee.gateway.problem.Refusal;
import eu.cordee.kit.http.ProblemBody;
import io.quarkus.logging.Log;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** What every request passes, whether a service, a page or the session answers it. */
@ApplicationScoped
class FrontDoor {
  static final String REQUEST_ID = "cordee.request-id";

  private static final List<HttpMethod> ALLOWED =
      List.of(
          HttpMethod.GET,
          HttpMethod.HEAD,
          HttpMethod.POST,
          HttpMethod.PUT,
          HttpMethod.PATCH,
          HttpMethod.DELETE);

  private static final String NAMES =
      ALLOWED.stream().map(HttpMethod::name).collect(Collectors.joining(", "));

  /** The web client says so there, in the person's language; nothing of their path goes along. */
  private static final String LEADS_NOWHERE = "/nowhere";

  // Before everything of Quarkus that looks at a path or a body.
  private static final int FIRST = Integer.MIN_VALUE + 10;

  private final AnswerHeaders answerHeaders;
  private final RateLimits rates;
  private final Edge edge;
  private final Draining draining;
  private final MethodsAt methods;
  private final RequestIds ids = new RequestIds();

  FrontDoor(
      AnswerHeaders answerHeaders,
      RateLimits rates,
      Edge edge,
      Draining draining,
      MethodsAt methods) {
    this.methods = methods;
    this.answerHeaders = answerHeaders;
    this.rates = rates;
    this.edge = edge;
    this.draining = draining;
  }

  void install(@Observes Router router) {
    router.route().order(FIRST).handler(this::pass);
  }

  private void pass(RoutingContext context) {
    if (context.get(REQUEST_ID) != null) {
      // Led on to another path within the house: it came in once, and is answered once.
      context.next();
      return;
    }
    HttpServerRequest request = context.request();
    FramingGuard guard = FramingGuard.of(request.connection());
    String id = ids.of(request.getHeader("x-request-id"));
    context.put(REQUEST_ID, id);
    MDC.put("requestId", id);
    request.response().putHeader("x-request-id", id);
    acceptSuccesses(request);
    TraceContext.answer(request.headers(), request.response().headers());
    answerHeaders.write(request.response().headers(), request.path());
    if (guard == null) {
      Log.warn("The framing guard is not in place: no request is served");
      Problems.answer(request, GatewayProblem.UPSTREAM_UNAVAILABLE, "The gateway is not ready.");
      return;
    }
    context.addEndHandler(ended -> answered(request, guard));
    if (draining.hasBegun()) {
      request.response().putHeader(HttpHeaders.CONNECTION, "close");
    }
    Refusal refusal = refusal(request);
    if (refusal == null) {
      context.next();
    } else {
      edge.refused(refusal.problem());
      answer(request, refusal);
    }
  }

  /**
   * Problems are answered to everybody. Many generated clients ask for them only, when that is the
   * first JSON they find in the description of an operation: they get what they came for, too.
   */
  private static void acceptSuccesses(HttpServerRequest request) {
    String wanted = String.join(", ", request.headers().getAll(HttpHeaders.ACCEPT));
    String plain = wanted.toLowerCase(Locale.ROOT);
    if (plain.contains(ProblemBody.MEDIA_TYPE) && !plain.contains("*/*")) {
      request.headers().set(HttpHeaders.ACCEPT, wanted + ", */*;q=0.1");
    }
  }

  private static void answer(HttpServerRequest request, Refusal refusal) {
    if (refusal.problem() == GatewayProblem.AMBIGUOUS_PATH && isOpenedByAPerson(request)) {
      request
          .response()
          .setStatusCode(303)
          .putHeader(HttpHeaders.LOCATION, LEADS_NOWHERE)
          .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
          .end();
    } else {
      Problems.answer(request, refusal);
    }
  }

  /** A mistyped address in a browser, which would show a program's answer as it came. */
  private static boolean isOpenedByAPerson(HttpServerRequest request) {
    String accepted = request.getHeader(HttpHeaders.ACCEPT);
    return request.method().equals(HttpMethod.GET)
        && accepted != null
        && accepted.contains("text/html");
  }

  private static void answered(HttpServerRequest request, FramingGuard guard) {
    guard.answered();
    String connection = request.getHeader(HttpHeaders.CONNECTION);
    // Vert.x knows "close" alone, not in a list.
    if (connection != null
        && connection.indexOf(',') > 0
        && RequestHeaders.namedByConnection(request.headers()).contains("close")) {
      request.connection().close();
    }
  }

  private @Nullable Refusal refusal(HttpServerRequest request) {
    if (Paths.isAmbiguous(request.uri())) {
      return new Refusal(GatewayProblem.AMBIGUOUS_PATH, "Write the path plainly.");
    }
    if (!ALLOWED.contains(request.method())) {
      Set<String> there = methods.methodsAt(request.path());
      request
          .response()
          .putHeader(HttpHeaders.ALLOW, there.isEmpty() ? NAMES : String.join(", ", there));
      return new Refusal(GatewayProblem.METHOD_NOT_ALLOWED, "Use one that Allow names.");
    }
    if (ClientRoutes.isOfClient(request.path())) {
      // A hall full of phones reads the client at once: its files come out of memory, and no call
      // is refused for them.
      return null;
    }
    try {
      rates.checkAddress(request.remoteAddress().hostAddress());
      return null;
    } catch (Refusal tooMany) {
      return tooMany;
    }
  }
}
