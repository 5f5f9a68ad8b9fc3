package eu.cordee.gateway.routing;

import eu.cordee.gateway.limits.JsonDepth;
import eu.cordee.gateway.problem.GatewayProblem;
import eu.cordee.gateway.problem.Refusal;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** A body that is passed on as it comes, and fails as soon as it is too large or too deep. */
final class CheckedBody implements ReadStream<Buffer> {
  private final HttpServerRequest request;
  private final long largest;
  private final @Nullable JsonDepth depth;
  private long seen;
  private @Nullable Refusal refusal;
  private @Nullable Handler<Throwable> failure;

  CheckedBody(HttpServerRequest request, long largest, @Nullable JsonDepth depth) {
    this.request = request;
    this.largest = largest;
    this.depth = depth;
  }

  /** Why the body was not taken, if it was not. */
  @Nullable Refusal refusal() {
    return refusal;
  }

  static Refusal tooLarge(long largest) {
    return new Refusal(
        GatewayProblem.BODY_TOO_LARGE, "At most %d bytes are taken here.".formatted(largest));
  }

  static Refusal tooDeep() {
    return new Refusal(GatewayProblem.TOO_DEEP, "Nest less.");
  }

  @Override
  public CheckedBody handler(@Nullable Handler<Buffer> handler) {
    request.handler(handler == null ? null : part -> pass(part, handler));
    return this;
  }

  private void pass(Buffer part, Handler<Buffer> handler) {
    if (refusal != null) {
      return;
    }
    seen += part.length();
    if (seen > largest) {
      refusal = tooLarge(largest);
    } else if (depth != null && !depth.accepts(part)) {
      refusal = tooDeep();
    } else {
      handler.handle(part);
      return;
    }
    if (failure != null) {
      failure.handle(refusal);
    }
  }

  @Override
  public CheckedBody exceptionHandler(@Nullable Handler<Throwable> handler) {
    failure = handler;
    request.exceptionHandler(handler);
    return this;
  }

  @Override
  public CheckedBody pause() {
    request.pause();
    return this;
  }

  @Override
  public CheckedBody resume() {
    request.resume();
    return this;
  }

  @Override
  public CheckedBody fetch(long amount) {
    request.fetch(amount);
    return this;
  }

  @Override
  public CheckedBody endHandler(@Nullable Handler<Void> handler) {
    request.endHandler(
        handler == null
            ? null
            : end -> {
              if (refusal == null) {
                handler.handle(null);
              }
            });
    return this;
  }
}
