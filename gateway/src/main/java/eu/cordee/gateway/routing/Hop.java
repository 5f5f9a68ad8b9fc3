package eu.cordee.gateway.routing;

import eu.cordee.gateway.problem.GatewayProblem;
import eu.cordee.gateway.problem.ProblemException;
import eu.cordee.gateway.problem.Problems;
import eu.cordee.gateway.session.Credential;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.time.Instant;
import java.util.concurrent.CompletionException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
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
  private final RequestBody body;
  private Instant deadline = Instant.MAX;
  private long timer;
  private Credential credential = Credential.ANONYMOUS;
  private @Nullable HttpClientRequest outgoing;
  private boolean holdsPlace;
  private boolean retried;
  private boolean passedOver;
  private boolean over;
  private boolean clientGone;

  Hop(Edge edge, RoutingContext context, Upstream upstream, String requestId) {
    this.edge = edge;
    this.request = context.request();
    this.upstream = upstream;
    this.requestId = requestId;
    this.traffic = Traffic.of(request.method(), request.path());
    this.body = new RequestBody(request, edge.bodyLimit(traffic), edge.config().limits());
    context.addEndHandler(ended -> end(ended.failed()));
  }

  void start() {
    request.pause();
    long allowed = edge.deadline(traffic).toMillis();
    deadline = Instant.now().plusMillis(allowed);
    timer = edge.vertx().setTimer(allowed, late -> late());
    edge.credentials()
        .of(request)
        .compose(
            found -> {
              credential = found;
              edge.checkRate(found);
              return body.read();
            })
        .onSuccess(ready -> enter())
        .onFailure(this::refuse);
  }

  private void enter() {
    if (over) {
      return;
    }
    if (!upstream.places(traffic).enter(traffic.share())) {
      refuse(new ProblemException(GatewayProblem.OVERLOADED, "Try again in a moment."));
      return;
    }
    holdsPlace = true;
    upstream.retries().request();
    attempt(upstream.next(null));
  }

  private void attempt(Replica replica) {
    outgoing = null;
    replica
        .call(() -> send(replica).toCompletionStage())
        .whenComplete(
            (response, failure) -> {
              if (failure == null) {
                deliver(response, replica);
              } else {
                failed(replica, unwrap(failure));
              }
            });
  }

  private Future<ProxyResponse> send(Replica replica) {
    return edge.open(replica, traffic)
        .compose(
            opened -> {
              outgoing = opened;
              // What goes wrong arrives with the answer's future; unheard here, Vert.x would log it
              // as an error.
              opened.exceptionHandler(heardElsewhere -> {});
              if (over) {
                opened.reset();
                return gone();
              }
              ProxyRequest passed = ProxyRequest.reverseProxy(request);
              passed.setURI(upstream.service().inside(request.uri()));
              edge.headers()
                  .write(request.headers(), passed.headers(), credential, requestId, until());
              passed.setBody(body.forAttempt());
              return passed.send(opened);
            })
        .recover(failure -> clientGone ? gone() : Future.failedFuture(failure))
        .compose(Hop::refuseSickAnswer);
  }

  private static Future<ProxyResponse> gone() {
    return Future.failedFuture(new ClientGoneException());
  }

  private static Future<ProxyResponse> refuseSickAnswer(ProxyResponse response) {
    return switch (response.getStatusCode()) {
      case 502, 503, 504 -> Future.failedFuture(new SickAnswerException(response));
      default -> Future.succeededFuture(response);
    };
  }

  private void deliver(ProxyResponse response, Replica replica) {
    if (over) {
      response.release();
      return;
    }
    ResponseHeaders.clean(response.headers(), upstream.service(), replica);
    if (traffic == Traffic.STREAM) {
      edge.vertx().cancelTimer(timer);
      edge.streams().add(request.connection());
    }
    Answers.send(response, request);
  }

  private void failed(Replica replica, Throwable failure) {
    if (over) {
      return;
    }
    if (body.refusal() != null) {
      refuse(body.refusal());
    } else if (failure instanceof CircuitBreakerOpenException && mayPassOver(replica)) {
      passedOver = true;
      attempt(upstream.next(replica));
    } else if (mayRetry(failure) && upstream.retries().takeRetry()) {
      retried = true;
      if (failure instanceof SickAnswerException sick) {
        sick.response().release();
      }
      attempt(upstream.next(replica));
    } else if (failure instanceof SickAnswerException sick) {
      deliver(sick.response(), replica);
    } else {
      refuse(unreached());
    }
  }

  /** An open breaker has sent nothing, so asking another replica is not a second try. */
  private boolean mayPassOver(Replica replica) {
    Replica other = upstream.next(replica);
    return !passedOver && other != replica && !other.isEjected();
  }

  private boolean mayRetry(Throwable failure) {
    if (retried || !body.isRepeatable() || failure instanceof CircuitBreakerOpenException) {
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

  private ProblemException unreached() {
    return outgoing == null
        ? new ProblemException(GatewayProblem.UPSTREAM_UNAVAILABLE, "Nothing was done; try again.")
        : new ProblemException(
            GatewayProblem.UPSTREAM_BROKE_OFF, "Send it again with the same Idempotency-Key.");
  }

  private void late() {
    if (over) {
      return;
    }
    HttpClientRequest late = outgoing;
    refuse(
        holdsPlace
            ? new ProblemException(GatewayProblem.UPSTREAM_TIMEOUT, "The outcome is unknown.")
            : new ProblemException(GatewayProblem.REQUEST_TIMEOUT, "Send the body faster."));
    if (late != null) {
      late.reset();
    }
  }

  private void refuse(Throwable failure) {
    if (over) {
      return;
    }
    over = true;
    if (failure instanceof ProblemException problem) {
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
      edge.streams().remove(request.connection());
    }
    if (holdsPlace) {
      holdsPlace = false;
      upstream.places(traffic).leave();
    }
    if (broken && !over) {
      clientGone = true;
      if (outgoing != null) {
        outgoing.reset();
      }
    }
    over = true;
  }

  private String until() {
    return traffic == Traffic.STREAM ? "" : deadline.toString();
  }

  private static Throwable unwrap(Throwable failure) {
    return failure instanceof CompletionException wrapped && wrapped.getCause() != null
        ? wrapped.getCause()
        : failure;
  }
}
