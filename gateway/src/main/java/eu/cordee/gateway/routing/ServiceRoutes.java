package eu.cordee.gateway.routing;

import eu.cordee.gateway.problem.GatewayProblem;
import eu.cordee.gateway.problem.Problems;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * Sends each path under {@code /api} to its service, and each page of the web client to the client.
 */
@ApplicationScoped
class ServiceRoutes {
  // After the front door, before Quarkus' own routes.
  private static final int SECOND = Integer.MIN_VALUE + 20;

  /** What the gateway itself answers, by the first word of the path. */
  private static final Set<String> NO_PAGES =
      Set.of("api", "assets", "login", "logout", "operations", "q", "session");

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
    router.route("/api/*").order(SECOND).handler(this::pass);
    router.get().order(SECOND).handler(this::open);
  }

  /**
   * Pages are told apart in the browser. Said here and not left to what finds no resource: that
   * answers as a service would.
   */
  private void open(RoutingContext context) {
    String path = context.request().path();
    String[] segments = path.split("/");
    boolean isPage =
        segments.length > 1
            && !NO_PAGES.contains(segments[1])
            && !segments[segments.length - 1].contains(".");
    if (isPage) {
      context.reroute("/");
    } else {
      context.next();
    }
  }

  private void pass(RoutingContext context) {
    String path = context.request().path();
    RoutedService service = RoutedService.of(path);
    if (service == RoutedService.NOTICES) {
      innerDoor.enter(context);
    } else if (service != null && isPublic(service.inside(path))) {
      new Hop(edge, context, upstreams.get(service), context.get(FrontDoor.REQUEST_ID)).start();
    } else if (path.startsWith("/api/openapi") || path.startsWith("/api/docs")) {
      context.next();
    } else {
      Problems.answer(context.request(), GatewayProblem.NOT_FOUND, "See /api/docs.");
    }
  }

  /** Health, metrics and the like of a service are for its operator only. */
  private static boolean isPublic(String servicePath) {
    return !servicePath.equals("/q") && !servicePath.startsWith("/q/");
  }
}
