package eu.cordee.event.alpcafe;

import eu.cordee.kit.http.Page;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Who sits where: plans for organisers, routes for guests, tables for hosts. */
@Path("/events/{id}/cafes/{cafeId}")
@Authenticated
@RunOnVirtualThread
@Tag(name = "cafes")
public class PlanResource {

  private final Plans plans;
  private final LateChanges changes;
  private final Routes routes;
  private final PlanningDesk desk;

  PlanResource(Plans plans, LateChanges changes, Routes routes, PlanningDesk desk) {
    this.plans = plans;
    this.changes = changes;
    this.routes = routes;
    this.desk = desk;
  }

  @POST
  @Path("/plans")
  @ResponseStatus(201)
  @Operation(
      operationId = "makeCafePlan",
      summary = "Seat all guests in all rounds; nobody sees the plan before it is published")
  public PlanView make(UUID id, UUID cafeId, @Valid @NotNull MakePlan wish) {
    Plans.Question question = plans.question(id, cafeId, wish);
    return plans.store(id, cafeId, wish, desk.compute(question::answer));
  }

  @GET
  @Path("/plans")
  @Operation(operationId = "listCafePlans", summary = "All plans of seats, the newest first")
  public Page<PlanView> find(UUID id, UUID cafeId) {
    return plans.list(id, cafeId);
  }

  @GET
  @Path("/plans/{planId}")
  @Operation(operationId = "getCafePlan", summary = "Who sits where in each round")
  public PlanView read(UUID id, UUID cafeId, UUID planId) {
    return plans.read(id, cafeId, planId);
  }

  @POST
  @Path("/plans/{planId}/publication")
  @Operation(operationId = "publishCafePlan", summary = "Everybody may see their route")
  public PlanView publish(UUID id, UUID cafeId, UUID planId) {
    return plans.publish(id, cafeId, planId);
  }

  @POST
  @Path("/late-changes")
  @Operation(
      operationId = "changeRunningCafe",
      summary = "Seat latecomers, close a table, cut or add rounds: the fewest badges change")
  public PlanView change(UUID id, UUID cafeId, @Valid @NotNull LateChange wish) {
    return changes.change(id, cafeId, wish);
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
