package eu.cordee.kit.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemBody;
import eu.cordee.kit.http.ProblemException;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A replica that is about to stop: what is under way goes on to its end, live streams end, and
 * whatever comes later is told to come again. Without it Quarkus takes requests to the last moment,
 * when half of what answers them is gone.
 */
@ApplicationScoped
class Leaving {

  /** After whoever looks how a request is written, before anything that answers one. */
  private static final int ORDER = Integer.MIN_VALUE + 15;

  /** Streams have no end of their own, and would be waited for. */
  private static final String STREAM = "/changes";

  private static final long AGAIN_MILLIS = 100;

  private final Vertx vertx;
  private final Duration delay;
  private final String refusal;
  private final String retryAfter;
  private final Set<HttpConnection> streams = ConcurrentHashMap.newKeySet();
  private volatile boolean over;

  Leaving(
      Vertx vertx,
      ObjectMapper json,
      @ConfigProperty(name = "quarkus.shutdown.delay") Duration delay)
      throws JsonProcessingException {
    this.vertx = vertx;
    this.delay = delay;
    ProblemException unavailable =
        new ProblemException(KitProblem.UNAVAILABLE, "This replica is stopping; nothing was done");
    this.refusal = json.writeValueAsString(unavailable.body());
    this.retryAfter = String.valueOf(KitProblem.UNAVAILABLE.retryAfterSeconds());
  }

  void install(@Observes Router router) {
    router.route().order(ORDER).handler(this::pass);
  }

  /** Whoever balances load has the delay to see that this one is not ready any more. */
  void begin(@Observes ShutdownDelayInitiatedEvent stopping) {
    vertx.setTimer(Math.max(1, delay.toMillis()), waited -> end());
  }

  private void end() {
    over = true;
    // Again and again: one may have come in just before.
    vertx.setPeriodic(
        1, AGAIN_MILLIS, again -> List.copyOf(streams).forEach(HttpConnection::close));
  }

  private void pass(RoutingContext context) {
    if (over) {
      refuse(context);
      return;
    }
    if (context.normalizedPath().endsWith(STREAM)) {
      HttpConnection connection = context.request().connection();
      streams.add(connection);
      context.addEndHandler(ended -> streams.remove(connection));
    }
    context.next();
  }

  private void refuse(RoutingContext context) {
    if (context.request().version() != HttpVersion.HTTP_2) {
      context.response().putHeader(HttpHeaders.CONNECTION, "close");
    }
    context
        .response()
        .setStatusCode(KitProblem.UNAVAILABLE.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, ProblemBody.MEDIA_TYPE)
        .putHeader(HttpHeaders.RETRY_AFTER, retryAfter)
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .end(refusal);
  }
}
