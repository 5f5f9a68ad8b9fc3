package eu.cordee.gateway.routing;

import eu.cordee.gateway.problem.GatewayProblem;
import eu.cordee.gateway.problem.Problems;
import eu.cordee.gateway.problem.Refusal;
import eu.cordee.gateway.session.Credential;
import eu.cordee.gateway.session.CredentialLogin;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * The way to what the gateway itself answers under {@code /api}: the same credential, rate and size
 * as on the way to a service, only without the hop.
 */
final class InnerDoor {
  private final Edge edge;

  InnerDoor(Edge edge) {
    this.edge = edge;
  }

  /**
   * @param goesOn what to do with a request that is let in
   */
  void enter(RoutingContext context, Runnable goesOn) {
    HttpServerRequest request = context.request();
    Traffic traffic = Traffic.of(request.method(), request.path());
    request.pause();
    edge.credentials()
        .of(request)
        .map(
            found -> {
              edge.checkRate(found, request);
              if (traffic == Traffic.STREAM) {
                edge.streams().enter(request.connection(), found);
              }
              checkSize(request, edge.bodyLimit(traffic));
              return found;
            })
        .onSuccess(found -> goOn(context, traffic, found, goesOn))
        .onFailure(refusal -> refuse(request, refusal));
  }

  private void goOn(
      RoutingContext context, Traffic traffic, Credential credential, Runnable goesOn) {
    CredentialLogin.remember(context, credential);
    if (traffic == Traffic.STREAM) {
      context.addEndHandler(ended -> edge.streams().leave(context.request().connection()));
    }
    context.request().resume();
    goesOn.run();
  }

  private static void checkSize(HttpServerRequest request, long most) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length != null && Long.parseLong(length) > most) {
      throw new Refusal(GatewayProblem.BODY_TOO_LARGE, "Send at most " + most + " bytes.");
    }
  }

  private void refuse(HttpServerRequest request, Throwable failure) {
    if (failure instanceof Refusal refusal) {
      edge.refused(refusal.problem());
      Problems.answer(request, refusal);
    } else {
      edge.failed(failure);
      Problems.answer(
          request, GatewayProblem.INTERNAL_ERROR, "The request id helps to find out why.");
    }
  }
}
