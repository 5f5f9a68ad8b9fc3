package eu.cordee.gateway.routing;

import eu.cordee.gateway.limits.Admission;
import eu.cordee.gateway.problem.GatewayProblem;
import eu.cordee.gateway.problem.Problems;
import eu.cordee.gateway.problem.Refusal;
import eu.cordee.gateway.session.Credential;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.StreamResetException;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way to a service, and its answer on the way back; confined to its event loop.
 */
final class Hop {
  private final Edge edge;
  private final HttpServerRequest request;
  private final Upstream upstream;
  private final Traffic traffic;
  private final String requestId;
  private final String fair;
  private final RequestBody body;
  private long deadline;
  private long timer;
  private Credential credential = Credential.ANONYMOUS;
  private @Nullable HttpClientRequest outgoing;
  private long placeTimer;
  private @Nullable Admission place;
  private boolean hasEntered;
  private boolean retried;
  private boolean passedOver;
  private boolean over;
  private boolean clientGone;
  private boolean wasLate;

  Hop(Edge edge, RoutingContext context, Upstream upstream, String requestId) {
    this.edge = edge;
    this.request = context.request();
    this.upstream = upstream;
    this.requestId = requestId;
    this.traffic = Traffic.of(request.method(), request.path());
    this.fair = traffic.fairOf(request.path());
    this.body = new RequestBody(request, edge.bodyLimit(traffic), edge.config().limits());
    // Also a broken connection may be told as an end without a failure.
    context.addEndHandler(ended -> end(ended.failed() || !request.response().ended()));
  }

  void start() {
    request.pause();
    long allowed = edge.deadline(traffic).toMillis();
    deadline = System.nanoTime() + allowed * 1_000_000;
    timer = edge.vertx().setTimer(allowed, late -> late());
    edge.credentials()
        .of(request)
        .compose(
            found -> {
              credential = found;
              edge.checkRate(found, request);
              if (traffic == Traffic.STREAM) {
                edge.streams().enter(request.connection(), found);
              }
              return body.read();
            })
        .onSuccess(ready -> enter())
        .onFailure(this::refuse);
  }

  private void enter() {
    if (over) {
      return;
    }
    Context here = edge.vertx().getOrCreateContext();
    place =
        upstream
            .places(traffic)
            .enter(traffic.share(), fair, () -> here.runOnContext(now -> entered()));
    if (place.isWaiting()) {
      long patience = edge.config().times().place().toMillis();
      placeTimer = edge.vertx().setTimer(patience, late -> entered());
    } else {
      entered();
    }
  }

  /** With a place, or sent away, or after having waited too long. */
  private void entered() {
    if (over || hasEntered) {
      return;
    }
    hasEntered = true;
    edge.vertx().cancelTimer(placeTimer);
    if (place == null || !place.isTaken()) {
      refuse(new Refusal(GatewayProblem.OVERLOADED, "Try again in a moment."));
      return;
    }
    upstream.retries().request();
    attempt(upstream.next(null));
  }

  private void attempt(Replica replica) {
    outgoing = null;
    if (replica.breaker().admits()) {
      long begun = System.nanoTime();
      send(replica).onComplete(sent -> came(replica, begun, sent.result(), sent.cause()));
      return;
    }
    Replica other = upstream.next(replica);
    if (passedOver || other == replica) {
      refuse(unreached());
    } else {
      // Nothing was sent, so asking another replica is not a second try.
      passedOver = true;
      attempt(other);
    }
  }

  private Future<ProxyResponse> send(Replica replica) {
    return edge.open(replica, traffic)
        .compose(
            opened -> {
              if (over) {
                opened.reset();
                return Future.failedFuture("nobody waits for it any more");
              }
              outgoing = opened;
              // What goes wrong arrives with the answer's future; unheard here, Vert.x would log it
              // as an error.
              opened.exceptionHandler(heardElsewhere -> {});
              ProxyRequest passed = ProxyRequest.reverseProxy(request);
              passed.setURI(upstream.service().inside(request.uri()));
              edge.headers()
                  .write(request.headers(), passed.headers(), credential, requestId, left());
              TraceContext.pass(request.response().headers(), passed.headers());
              passed.setBody(body.forAttempt());
              return passed.send(opened);
            });
  }

  /** An answer, or none. */
  private void came(
      Replica replica, long begun, @Nullable ProxyResponse response, @Nullable Throwable failure) {
    boolean healthy = response != null && !isSick(response);
    if (traffic.isQuick() && (healthy || wasLate)) {
      upstream.places(traffic).answered(System.nanoTime() - begun);
    }
    if (healthy) {
      replica.answered();
      replica.breaker().succeeded();
    } else if (saysNothing(failure) || (wasLate && replica.hasAnsweredSince(begun))) {
      replica.breaker().untold();
    } else {
      replica.breaker().failed();
    }
    if (over) {
      release(response);
    } else if (healthy) {
      deliver(response, replica);
    } else {
      failed(replica, response);
    }
  }

  /**
   * Whether a request failed for a reason that is not the replica's: the client went away (whoever
   * resets a request is on this side, and if it was not us it is the library, which may hear of it
   * first) or sent something wrong; or a kept-alive connection was closed just then, which the
   * second try will show. That this one ran out of time says something only where the replica has
   * answered nobody else meanwhile: in a rush everybody waits long, and a replica that works
   * through it is not to be left alone.
   */
  private boolean saysNothing(@Nullable Throwable failure) {
    return clientGone
        || (!over && failure instanceof StreamResetException)
        || body.refusal() != null
        || (failure instanceof HttpClosedException && mayRetry());
  }

  private void failed(Replica replica, @Nullable ProxyResponse response) {
    if (body.refusal() != null) {
      refuse(body.refusal());
    } else if (mayRetry() && upstream.retries().takeRetry()) {
      retried = true;
      release(response);
      attempt(upstream.next(replica));
    } else if (response != null) {
      deliver(response, replica);
    } else {
      refuse(unreached());
    }
  }

  /** The replica did answer, but that it cannot serve. */
  private static boolean isSick(ProxyResponse response) {
    return switch (response.getStatusCode()) {
      case 502, 503, 504 -> true;
      default -> false;
    };
  }

  private static void release(@Nullable ProxyResponse response) {
    if (response != null) {
      response.release();
    }
  }

  private void deliver(ProxyResponse response, Replica replica) {
    ResponseHeaders.clean(response.headers(), upstream.service(), replica);
    if (traffic == Traffic.STREAM) {
      edge.vertx().cancelTimer(timer);
    }
    Answers.send(response, request, () -> refuse(unreached()));
  }

  private boolean mayRetry() {
    if (retried || !body.isRepeatable()) {
      return false;
    }
    return switch (request.method().name()) {
      case "GET", "HEAD" -> true;
      // Idempotent, but after an unseen success their second answer would be 412 or 404: only if
      // nothing was sent.
      case "PUT", "DELETE" -> outgoing == null || isKeyed();
      default -> isKeyed();
    };
  }

  private boolean isKeyed() {
    return request.headers().contains("Idempotency-Key");
  }

  private Refusal unreached() {
    return outgoing == null
        ? new Refusal(GatewayProblem.UPSTREAM_UNAVAILABLE, "Nothing was done; try again.")
        : new Refusal(
            GatewayProblem.UPSTREAM_BROKE_OFF, "Send it again with the same Idempotency-Key.");
  }

  private void late() {
    if (over) {
      return;
    }
    wasLate = true;
    HttpClientRequest late = outgoing;
    refuse(
        place != null
            ? new Refusal(GatewayProblem.UPSTREAM_TIMEOUT, "The outcome is unknown.")
            : new Refusal(GatewayProblem.REQUEST_TIMEOUT, "Send the body faster."));
    if (late != null) {
      late.reset();
    }
  }

  private void refuse(Throwable failure) {
    if (over) {
      return;
    }
    over = true;
    if (failure instanceof Refusal problem) {
      edge.refused(problem.problem());
      Problems.answer(request, problem);
    } else {
      edge.failed(failure);
      Problems.answer(
          request, GatewayProblem.INTERNAL_ERROR, "The request id helps to find out why.");
    }
  }

  private void end(boolean broken) {
    edge.vertx().cancelTimer(timer);
    if (traffic == Traffic.STREAM) {
      edge.streams().leave(request.connection());
    }
    edge.vertx().cancelTimer(placeTimer);
    if (place != null) {
      upstream.places(traffic).leave(place);
      place = null;
    }
    if (broken && !over) {
      clientGone = true;
      if (outgoing != null) {
        outgoing.reset();
      }
    }
    over = true;
  }

  private String left() {
    long millis = (deadline - System.nanoTime()) / 1_000_000;
    return traffic == Traffic.STREAM ? "" : String.valueOf(Math.max(0, millis));
  }
}
