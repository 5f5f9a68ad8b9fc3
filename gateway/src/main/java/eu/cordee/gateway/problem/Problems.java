package eu.cordee.gateway.problem;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/** Writes a {@link GatewayProblem} as the answer, if there still is one to write. */
public final class Problems {
  private static final long LINGER_MILLIS = 1_000;

  private Problems() {}

  public static void answer(HttpServerRequest request, GatewayProblem problem, String detail) {
    answer(request, new Refusal(problem, detail));
  }

  public static void answer(HttpServerRequest request, Refusal refusal) {
    HttpServerResponse response = request.response();
    if (response.ended() || response.closed()) {
      return;
    }
    if (response.headWritten()) {
      // Half an answer cannot be taken back: a closed connection says that it is not whole.
      request.connection().close();
      return;
    }
    writeHeaders(response, refusal);
    String json = refusal.problem().json(refusal.detail());
    if (request.isEnded()) {
      response.end(json);
    } else if (!hasBody(request)) {
      // Nothing is left to come: the connection serves the next request.
      request.resume();
      response.end(json);
    } else {
      endBeforeTheBody(request, json);
    }
  }

  private static boolean hasBody(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaderNames.CONTENT_LENGTH);
    return request.headers().contains(HttpHeaderNames.TRANSFER_ENCODING)
        || (length != null && !length.equals("0"));
  }

  private static void writeHeaders(HttpServerResponse response, Refusal refusal) {
    response.setStatusCode(refusal.problem().status());
    response.putHeader(HttpHeaderNames.CONTENT_TYPE, "application/problem+json");
    response.putHeader(HttpHeaderNames.CACHE_CONTROL, "no-store");
    if (refusal.problem() == GatewayProblem.NOT_LOGGED_IN) {
      response.putHeader(HttpHeaderNames.WWW_AUTHENTICATE, "Bearer");
    }
    if (refusal.retryAfterSeconds() > 0) {
      response.putHeader(HttpHeaderNames.RETRY_AFTER, Long.toString(refusal.retryAfterSeconds()));
    }
  }

  /**
   * The rest of a refused body is thrown away for a moment before the connection closes: closing at
   * once would reset it, and the client would lose the answer.
   */
  private static void endBeforeTheBody(HttpServerRequest request, String json) {
    HttpServerResponse response = request.response();
    response.putHeader(HttpHeaderNames.CONNECTION, "close");
    request.exceptionHandler(ignored -> {});
    request.handler(ignored -> {});
    request.endHandler(ignored -> {});
    request.resume();
    response
        .end(json)
        .onComplete(
            done ->
                Vertx.currentContext()
                    .owner()
                    .setTimer(LINGER_MILLIS, late -> request.connection().close()));
  }
}
