package eu.cordee.gateway.routing;

import eu.cordee.gateway.problem.GatewayProblem;
import eu.cordee.gateway.problem.Problems;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Sends each path under {@code /api} to its service. */
@ApplicationScoped
class ServiceRoutes {
  // After the front door, before Quarkus' own routes.
  private static final int SECOND = Integer.MIN_VALUE + 20;

  /** What mail programs post to is the page that people open. */
  private static final String UNSUBSCRIBE = "/api/notices/unsubscriptions/";

  private static final List<String> NOT_PUBLIC = List.of("/q", "/operations");

  private final Edge edge;
  private final InnerDoor innerDoor;
  private final Map<RoutedService, Upstream> upstreams = new EnumMap<>(RoutedService.class);

  ServiceRoutes(Edge edge) {
    this.edge = edge;
    this.innerDoor = new InnerDoor(edge);
    for (RoutedService service : RoutedService.values()) {
      upstreams.put(service, new Upstream(service, edge.config()));
    }
  }

  void install(@Observes Router router) {
    router.route("/q").order(SECOND).handler(ServiceRoutes::hide);
    router.route("/q/*").order(SECOND).handler(ServiceRoutes::hide);
    router.route("/api/*").order(SECOND).handler(this::pass);
    router
        .post("/unsubscribe/:secret")
        .order(SECOND)
        .handler(context -> context.reroute(UNSUBSCRIBE + context.pathParam("secret")));
  }

  private void pass(RoutingContext context) {
    // As whoever answers will read it, not as it was written.
    String path = context.normalizedPath();
    RoutedService operated = RoutedService.operatedAt(path);
    RoutedService service = operated == null ? RoutedService.of(path) : operated;
    if (operated == RoutedService.NOTICES) {
      innerDoor.enter(context, () -> context.reroute(operated.inside(context.request().uri())));
    } else if (service == RoutedService.NOTICES) {
      innerDoor.enter(context, context::next);
    } else if (service != null && (operated != null || isPublic(service.inside(path)))) {
      new Hop(edge, context, upstreams.get(service), context.get(FrontDoor.REQUEST_ID)).start();
    } else if (path.startsWith("/api/openapi") || path.startsWith("/api/docs")) {
      context.next();
    } else {
      Problems.answer(context.request(), GatewayProblem.NOT_FOUND, "See /api/docs.");
    }
  }

  /** The gateway's own health and metrics are at another port, which strangers do not reach. */
  private static void hide(RoutingContext context) {
    Problems.answer(context.request(), GatewayProblem.NOT_FOUND, "See /api/docs.");
  }

  /**
   * Health, metrics and the like of a service are for its operator only; what operators do with
   * messages has an address of its own, the same for every service.
   */
  private static boolean isPublic(String servicePath) {
    return NOT_PUBLIC.stream()
        .noneMatch(place -> servicePath.equals(place) || servicePath.startsWith(place + "/"));
  }
}
