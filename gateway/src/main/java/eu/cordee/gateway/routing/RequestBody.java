package eu.cordee.gateway.routing;

import eu.cordee.gateway.GatewayConfig;
import eu.cordee.gateway.limits.JsonDepth;
import eu.cordee.gateway.problem.GatewayProblem;
import eu.cordee.gateway.problem.Refusal;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import org.jspecify.annotations.Nullable;

/** None, small and kept for a second try, or large and passed on as it comes. */
final class RequestBody {
  private final HttpServerRequest request;
  private final long largest;
  private final GatewayConfig.Limits limits;
  private final long length;
  private @Nullable Buffer kept;
  private @Nullable CheckedBody passing;

  RequestBody(HttpServerRequest request, long largest, GatewayConfig.Limits limits) {
    this.request = request;
    this.largest = largest;
    this.limits = limits;
    this.length = length(request);
  }

  /** Completes when the request may be sent on. */
  Future<?> read() {
    if (length == 0) {
      request.resume();
      return Future.succeededFuture();
    }
    if (request.headers().contains(HttpHeaders.CONTENT_ENCODING)) {
      return Future.failedFuture(
          new Refusal(GatewayProblem.UNSUPPORTED_ENCODING, "Send the body as it is."));
    }
    if (length > largest) {
      return Future.failedFuture(CheckedBody.tooLarge(largest));
    }
    if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
      request.response().writeContinue();
    }
    if (length < 0 || length > limits.keptForRetry()) {
      passing = new CheckedBody(request, largest, depth());
      return Future.succeededFuture();
    }
    Future<Buffer> whole = request.body();
    request.resume();
    return whole.compose(this::keep);
  }

  boolean isRepeatable() {
    return passing == null;
  }

  @Nullable Refusal refusal() {
    return passing == null ? null : passing.refusal();
  }

  /** What to send; null for no body. */
  @Nullable Body forAttempt() {
    if (passing != null) {
      return Body.body(passing, length);
    }
    return kept == null ? null : Body.body(kept);
  }

  private Future<?> keep(Buffer whole) {
    JsonDepth depth = depth();
    if (depth != null && !depth.accepts(whole)) {
      return Future.failedFuture(CheckedBody.tooDeep());
    }
    kept = whole;
    return Future.succeededFuture();
  }

  private @Nullable JsonDepth depth() {
    String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    return type == null || type.contains("json") ? new JsonDepth(limits.jsonDepth()) : null;
  }

  private static long length(HttpServerRequest request) {
    String stated = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    if (stated != null) {
      // The framing guard has let nothing but a plain number through.
      return Long.parseLong(stated);
    }
    return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) ? -1 : 0;
  }
}
