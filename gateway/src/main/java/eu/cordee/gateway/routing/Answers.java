package eu.cordee.gateway.routing;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.ProxyResponse;

/** Sends a service's answer on. */
final class Answers {
  private Answers() {}

  static void send(ProxyResponse response, HttpServerRequest request) {
    response
        .send()
        // Broken off half-way: the library has reset the connection, and the client sees that the
        // answer is not whole.
        .onFailure(broken -> request.connection().close());
  }
}
