package eu.cordee.gateway.routing;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.streams.ReadStream;
import io.vertx.httpproxy.ProxyResponse;

/**
 * Sends a service's answer on: a short one in one piece, which is one write instead of three, a
 * long one as it comes.
 */
final class Answers {
  private static final long SHORT = 32 * 1024;
  private static final long WORTH_COMPRESSING = 1_024;

  private Answers() {}

  /**
   * @param brokeOff told when the service breaks off before anything of a short answer was sent on
   */
  static void send(ProxyResponse response, HttpServerRequest request, Runnable brokeOff) {
    long length = length(response);
    if ((length >= 0 && length < WORTH_COMPRESSING) || isStream(response)) {
      // The server compresses unless told not to; a stream must not wait for a full block.
      if (!response.headers().contains(HttpHeaders.CONTENT_ENCODING)) {
        response.headers().set(HttpHeaderNames.CONTENT_ENCODING, HttpHeaderValues.IDENTITY);
      }
    }
    if (length >= 0 && length <= SHORT && !request.method().equals(HttpMethod.HEAD)) {
      sendWhole(response, request, brokeOff);
    } else {
      // Broken off half-way: the library has reset the connection, and the client sees that the
      // answer is not whole.
      response.send().onFailure(broken -> request.connection().close());
    }
  }

  private static long length(ProxyResponse response) {
    return switch (response.getStatusCode()) {
      case 204, 304 -> 0;
      default -> response.getBody().length();
    };
  }

  private static boolean isStream(ProxyResponse response) {
    String type = response.headers().get(HttpHeaders.CONTENT_TYPE);
    return type != null && type.startsWith("text/event-stream");
  }

  private static void sendWhole(
      ProxyResponse response, HttpServerRequest request, Runnable brokeOff) {
    Buffer whole = Buffer.buffer();
    ReadStream<Buffer> parts = response.getBody().stream();
    parts.handler(whole::appendBuffer);
    parts.exceptionHandler(broken -> brokeOff.run());
    parts.endHandler(
        end -> {
          HttpServerResponse answer = request.response();
          if (answer.ended() || answer.closed()) {
            return;
          }
          answer.setStatusCode(response.getStatusCode());
          answer.headers().addAll(response.headers());
          answer.end(whole);
        });
    parts.resume();
  }
}
