package eu.cordee.event.cafe.route;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Ways through a café: routes for guests, tables for hosts. */
@Path("/events/{id}/cafes/{cafeId}")
@Authenticated
@RunOnVirtualThread
@Tag(name = "cafes")
public class RouteResource {

  private final CafeRoutes routes;

  RouteResource(CafeRoutes routes) {
    this.routes = routes;
  }

  @GET
  @Path("/route")
  @Operation(
      operationId = "getCafeRoute",
      summary = "My tables in each round; an organiser may read anybody's")
  public RouteView route(
      UUID id, UUID cafeId, @QueryParam("participantId") @Nullable UUID participantId) {
    return routes.route(id, cafeId, participantId);
  }

  @GET
  @Path("/hosting")
  @Operation(operationId = "getCafeHosting", summary = "The table I host: briefing and who comes")
  public HostingView hosting(UUID id, UUID cafeId) {
    return routes.hosting(id, cafeId);
  }
}
