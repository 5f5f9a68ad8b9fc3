package eu.cordee.gateway.routing;

import io.vertx.httpproxy.ProxyResponse;

/** The replica did answer, but that it cannot serve: counts as a failure, yet may be passed on. */
final class SickAnswerException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient ProxyResponse response;

  SickAnswerException(ProxyResponse response) {
    super("sick answer", null, false, false);
    this.response = response;
  }

  ProxyResponse response() {
    return response;
  }
}
